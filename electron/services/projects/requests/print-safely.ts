import { isDeepStrictEqual } from 'node:util'
import type { SavedRequest } from '#shared/model/collection.ts'
import type { Request, RequestAuth } from '#shared/model/request.ts'
import { parseRequest } from '../format/parse-request.ts'
import { type BodyFiles, printRequest } from '../format/print-request.ts'
import { filesOf } from './siblings.ts'

/** A text longer than this many bytes lies in a file of its own. */
export const inlineBytes = 64 * 1024

/** null where the text would not be read as the same request: another one is better than a wrong one. */
export function printSafely(
  saved: SavedRequest,
  inherited: RequestAuth,
  bodyFiles: BodyFiles,
  before: string | undefined,
): string | null {
  try {
    const text = printRequest(saved, { inherited, bodyFiles, before })
    const { body } = saved.request
    const byName = new Map(filesOf(body).map((file) => [bodyFiles.files.get(file.id), file]))
    const siblings = {
      text: () => textOf(saved),
      file: (name: string, shown: string) => byName.get(name) ?? { id: name, name: shown, size: 0 },
    }
    const back = parseRequest(text, { fallbackName: '', inherited, siblings })
    return isDeepStrictEqual(back, saved) ? text : null
  } catch {
    return null
  }
}

/** Without what says nothing, so that it can be compared with what is read back. */
export function normal({ name, docs, tags, request: given }: SavedRequest): SavedRequest {
  const request = withoutBlankRows(given)
  const { body } = request
  const plain = (value: SavedRequest): SavedRequest => JSON.parse(JSON.stringify(value))
  if (body.type !== 'multipart') return plain({ name, docs, tags, request })
  const fields = body.fields.map((field) => (field.file ? field : { ...field, value: field.value ?? '' }))
  return plain({ name, docs, tags, request: { ...request, body: { type: 'multipart', fields } } })
}

/** The text of its body. */
export function textOf({ request: { body } }: SavedRequest): string {
  return body.type === 'json' || body.type === 'text' ? body.text : ''
}

/** Variables and captures without a name are rows not yet filled in. */
function withoutBlankRows({ variables = [], captures = [], ...request }: Request): Request {
  const named = variables.filter(({ name }) => name !== '')
  const filled = captures.filter(({ name, path }) => name !== '' || path !== '')
  return {
    ...request,
    ...(named.length > 0 ? { variables: named } : {}),
    ...(filled.length > 0 ? { captures: filled } : {}),
  }
}
