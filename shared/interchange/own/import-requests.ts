import { AppError } from '../../errors.ts'
import { parseExact, printExact } from '../../json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { emptyRequest, type FileReference, Request } from '../../model/request.ts'
import { isNamedOnly } from '../../request/named-file.ts'
import { finishRequest } from '../finish-request.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedRequest } from '../imported.ts'
import { textIn } from '../read-json.ts'

/** Whether an object is a request in Trowel's own form. */
export function isOwnRequest(value: JsonValue | null | undefined): boolean {
  return isJsonObject(value) && typeof value.method === 'string' && typeof value.url === 'string'
}

/** Requests in Trowel's own JSON form, one or a list; what is not said is the usual. Throws `import_failed`. */
export function importRequests(text: string, { keepFiles }: { keepFiles?: boolean } = {}): Imported {
  const value = read(text)
  const list: readonly JsonValue[] = Array.isArray(value) ? value : [value]
  const session = createImportSession(false, keepFiles)
  const items = list.map((each, at) => readOne(each, at, session))
  return {
    collections: [{ name: 'Requests', variables: session.secrets, items }],
    environments: [],
    notes: session.notes,
  }
}

function read(text: string): JsonValue {
  try {
    return parseExact(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new AppError('import_failed', 'This is no request: it is not valid JSON.', { likely: cause.message, cause })
  }
}

function readOne(value: JsonValue, at: number, session: ImportSession): ImportedRequest {
  const object: JsonObject = isJsonObject(value) ? value : {}
  // Its numbers are milliseconds and sizes of files: no digit of them can get lost.
  const plain = JSON.parse(printExact(object)) as Record<string, unknown>
  const base = emptyRequest()
  const options = { ...base.options, ...(isJsonObject(object.options) ? (plain.options as object) : {}) }
  const parsed = Request.safeParse({ ...base, ...plain, options })
  if (!isOwnRequest(object) || !parsed.success) {
    const issue = parsed.error?.issues[0]
    throw new AppError('import_failed', `Request ${at + 1} is none in Trowel's form.`, {
      likely: issue ? `${issue.path.join('.') || 'It'}: ${issue.message}` : 'It has no method and URL.',
      remedy: 'Compare it with what "cli convert --to request" writes.',
    })
  }
  const name = textIn(object.name) || `${parsed.data.method} ${parsed.data.url}`
  const request = withoutFiles(parsed.data, name, session)
  const docs = textIn(object.docs)
  const tags = Array.isArray(object.tags) ? (object.tags as JsonValue[]).map(textIn) : []
  return {
    type: 'request',
    name,
    ...(docs === '' ? {} : { docs }),
    ...(tags.length === 0 ? {} : { tags }),
    request: finishRequest(request, name, session),
  }
}

/** A file is named by an id of this machine: what comes from elsewhere must not choose one. */
function withoutFiles(request: Request, place: string, session: ImportSession): Request {
  const { body } = request
  const left = (name: string) => session.note(place, 'file', `The file ${name} is not carried over. Choose it again.`)
  const stays = (file: FileReference) => session.keepsFiles && isNamedOnly(file)
  if (body.type === 'file' && body.file && !stays(body.file)) {
    left(body.file.name)
    return { ...request, body: { ...body, file: null } }
  }
  if (body.type !== 'multipart') return request
  const fields = body.fields.map(({ file, ...field }) => {
    if (file && stays(file)) return { ...field, file }
    if (file) left(file.name)
    return field
  })
  return { ...request, body: { ...body, fields } }
}
