import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { RequestBody } from '../../model/request.ts'
import { graphqlBody } from '../graphql-body.ts'
import type { ImportSession } from '../import-session.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { textBody } from '../text-body.ts'
import { isDisabled } from './attributes.ts'

const types: Readonly<Record<string, string>> = {
  text: 'text/plain',
  xml: 'application/xml',
  html: 'text/html',
  javascript: 'application/javascript',
}

/** `contentType` is the one that the request's own header says, or empty. */
export function readBody(
  value: JsonValue | undefined,
  contentType: string,
  place: string,
  session: ImportSession,
): RequestBody {
  if (!isJsonObject(value)) return { type: 'none' }
  if (value.disabled === true) {
    session.note(place, 'dropped', 'The body is switched off and was left out.')
    return { type: 'none' }
  }
  switch (textIn(value.mode)) {
    case 'raw':
      return readRaw(value, contentType)
    case 'urlencoded':
      return { type: 'form', fields: objectsIn(value.urlencoded).map(readField) }
    case 'formdata':
      return { type: 'multipart', fields: objectsIn(value.formdata).map((row) => readPart(row, place, session)) }
    case 'graphql':
      return { type: 'json', text: graphql(value.graphql) }
    case 'file': {
      const file = isJsonObject(value.file) ? textIn(value.file.src) : textIn(value.file)
      if (file !== '') session.note(place, 'file', `The body was the file ${file}. Choose it again.`)
      return { type: 'file', file: null, contentType: contentType || 'application/octet-stream' }
    }
    default:
      return { type: 'none' }
  }
}

/** Text is JSON where its language, its header or, without both, its form says so. */
function readRaw(body: JsonObject, contentType: string): RequestBody {
  const text = textIn(body.raw)
  const raw = isJsonObject(body.options) && isJsonObject(body.options.raw) ? textIn(body.options.raw.language) : ''
  return textBody(text, raw === 'json' ? 'application/json' : contentType || (types[raw] ?? ''))
}

function readField(row: JsonObject): { name: string; value: string; enabled: boolean } {
  return { name: textIn(row.key), value: textIn(row.value), enabled: !isDisabled(row) }
}

type Part = Extract<RequestBody, { type: 'multipart' }>['fields'][number]

function readPart(row: JsonObject, place: string, session: ImportSession): Part {
  const { name, value, enabled } = readField(row)
  const contentType = textIn(row.contentType)
  const more = contentType === '' ? {} : { contentType }
  if (textIn(row.type) !== 'file') return { name, value, enabled, ...more }
  const files = Array.isArray(row.src) ? row.src.map(textIn) : [textIn(row.src)]
  for (const file of files.filter((each) => each !== '')) {
    session.note(place, 'file', `The part ${name} was the file ${file}. Choose it again.`)
  }
  return { name, enabled, ...more }
}

function graphql(value: JsonValue | undefined): string {
  const { query, variables, operationName } = isJsonObject(value) ? value : {}
  return graphqlBody(textIn(query), variables ?? {}, textIn(operationName))
}
