import { AppError } from '../../errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { emptyRequest } from '../../model/empty-request.ts'
import type { HeaderField, RequestBody } from '../../model/request.ts'
import { cut, splitUrl } from '../../request/url.ts'
import { finishRequest } from '../finish-request.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedRequest } from '../imported.ts'
import { objectsIn, readJsonFile, textIn } from '../read-json.ts'
import { textBody } from '../text-body.ts'

/** Headers that belong to one connection or are made anew by whoever sends. */
const ofTheConnection =
  /^(:.*|host|content-length|connection|accept-encoding|transfer-encoding|keep-alive|te|upgrade|priority)$/i

/**
 * What a browser or proxy recorded (HAR 1.1 and 1.2), as one collection in the order of sending, called after its page or its
 * file. Throws `import_failed`.
 */
export function importHar(text: string, path = ''): Imported {
  const { log } = readJsonFile(text, 'HAR file')
  if (!isJsonObject(log) || !Array.isArray(log.entries)) {
    throw new AppError('import_failed', 'This is no HAR file: it has no entries in a log.', {
      remedy: 'Save the network log of the browser "with content" as HAR, and choose that file.',
    })
  }
  const session = createImportSession()
  const entries = objectsIn(log.entries)
  const items = entries.flatMap(({ request, comment }) =>
    isJsonObject(request) ? [readEntry(request, textIn(comment).trim(), session)] : [],
  )
  if (items.length > 0) session.note('HAR', 'dropped', 'Answers, timings and pages are not carried over.')
  const page = objectsIn(log.pages)[0]
  const file = path
    .split('/')
    .at(-1)
    ?.replace(/\.(?:har|json)$/i, '')
  const name = textIn(page?.title).trim() || file || 'HAR'
  return { collections: [{ name, variables: session.secrets, items }], environments: [], notes: session.notes }
}

/** `comment` is its name where there is one. */
function readEntry(entry: JsonObject, comment: string, session: ImportSession): ImportedRequest {
  const method = textIn(entry.method).toUpperCase() || 'GET'
  const { url, params } = splitUrl(textIn(entry.url))
  const name = comment || `${method} ${cut(url).before.replace(/^[a-z]+:\/\/[^/]*/i, '') || '/'}`
  const headers = objectsIn(entry.headers).map(
    (row): HeaderField => ({ name: textIn(row.name), value: textIn(row.value), enabled: true }),
  )
  const kept = headers.filter((row) => row.name !== '' && !ofTheConnection.test(row.name))
  const body = readBody(entry.postData, name, session)
  const request = { ...emptyRequest(), method, url, params, headers: withoutType(kept, body), body }
  return { type: 'request', name, request: finishRequest(request, name, session) }
}

/** The type that comes with the body stands there already; a multipart one has a boundary of its own each time. */
function withoutType(headers: HeaderField[], body: RequestBody): HeaderField[] {
  const own = body.type === 'multipart' || body.type === 'form'
  return own ? headers.filter(({ name }) => name.toLowerCase() !== 'content-type') : headers
}

function readBody(data: JsonValue | undefined, place: string, session: ImportSession): RequestBody {
  if (!isJsonObject(data)) return { type: 'none' }
  const type = textIn(data.mimeType)
  const rows = objectsIn(data.params)
  const text = textIn(data.text)
  if (/^multipart\//i.test(type) && (rows.length > 0 || text === '')) {
    return { type: 'multipart', fields: rows.map((row) => readPart(row, place, session)) }
  }
  if (/x-www-form-urlencoded/i.test(type)) {
    const fields = text === '' ? rows.map(readField) : splitUrl(`?${text.replaceAll('#', '%23')}`).params.map(fieldOf)
    return { type: 'form', fields }
  }
  return textBody(text, type)
}

function readField(row: JsonObject): { name: string; value: string; enabled: boolean } {
  return { name: textIn(row.name), value: textIn(row.value), enabled: true }
}

function fieldOf({ name, value }: { name: string; value: string }): { name: string; value: string; enabled: boolean } {
  return { name, value, enabled: true }
}

type Part = Extract<RequestBody, { type: 'multipart' }>['fields'][number]

function readPart(row: JsonObject, place: string, session: ImportSession): Part {
  const file = textIn(row.fileName)
  const contentType = textIn(row.contentType)
  const more = contentType === '' ? {} : { contentType }
  if (file === '') return { ...readField(row), ...more }
  session.note(place, 'file', `The part ${textIn(row.name)} was the file ${file}. Choose it again.`)
  return { name: textIn(row.name), enabled: true, ...more }
}
