import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { MultipartField, RequestBody } from '../../model/request.ts'
import { graphqlBody } from '../graphql-body.ts'
import type { ImportSession } from '../import-session.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { textBody } from '../text-body.ts'
import { rowOf, rowsOf } from './rows.ts'

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  text: 'text/plain',
  xml: 'application/xml',
  sparql: 'application/sparql-query',
}

/** Of Bruno's JSON (`mode`, with a place for each kind) or of OpenCollection (`type` and `data`). */
export function readBody(
  value: JsonValue | undefined,
  contentType: string,
  place: string,
  session: ImportSession,
): RequestBody {
  // OpenCollection may keep several of them.
  const several = objectsIn(value)
  const chosen = several.find(({ selected }) => selected === true) ?? several[0]
  const given = chosen?.body ?? value
  if (!isJsonObject(given)) return { type: 'none' }
  const mode = textIn(given.mode) || textIn(given.type)
  const data = (name: string) => given[name] ?? given.data
  switch (mode) {
    case 'json':
    case 'text':
    case 'xml':
    case 'sparql':
      return textBody(textIn(data(mode)), mode === 'json' ? types.json! : contentType || types[mode]!)
    case 'formUrlEncoded':
    case 'form-urlencoded':
      return { type: 'form', fields: rowsOf(data('formUrlEncoded')) }
    case 'multipartForm':
    case 'multipart-form':
      return { type: 'multipart', fields: partsOf(data('multipartForm'), place, session) }
    case 'file':
      return fileBody(data('file'), place, session)
    case 'graphql':
      return graphql(isJsonObject(given.graphql) ? given.graphql : given)
    case '':
    case 'none':
      return given.query === undefined ? { type: 'none' } : graphql(given)
    default:
      session.note(place, 'dropped', `A body of the kind ${mode} was left out.`)
      return { type: 'none' }
  }
}

function graphql({ query, variables }: JsonObject): RequestBody {
  return { type: 'json', text: graphqlBody(textIn(query), variables ?? '') }
}

function partsOf(value: JsonValue | undefined, place: string, session: ImportSession): MultipartField[] {
  return objectsIn(value).flatMap((row) => {
    const { name, value: text, enabled } = rowOf(row)
    if (name === '') return []
    const contentType = textIn(row.contentType)
    const more = contentType === '' ? {} : { contentType }
    if (row.type !== 'file') return [{ name, value: text, enabled, ...more }]
    const files = (Array.isArray(row.value) ? row.value.map(textIn) : [textIn(row.value)]).filter((each) => each !== '')
    for (const file of files) session.note(place, 'file', `The part ${name} was the file ${file}. Choose it again.`)
    return [{ name, enabled, ...more }]
  })
}

function fileBody(value: JsonValue | undefined, place: string, session: ImportSession): RequestBody {
  const files = objectsIn(value)
  const file = files.find(({ selected }) => selected === true) ?? files[0] ?? {}
  const name = textIn(file.filePath)
  if (name !== '') session.note(place, 'file', `The body was the file ${name}. Choose it again.`)
  return { type: 'file', file: null, contentType: textIn(file.contentType) || 'application/octet-stream' }
}
