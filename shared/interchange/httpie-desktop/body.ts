import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { RequestBody } from '../../model/request.ts'
import { graphqlBody } from '../graphql-body.ts'
import type { ImportSession } from '../import-session.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { textBody } from '../text-body.ts'

/** All kinds of bodies stand in the file side by side; `type` says which one is sent. */
export function readBody(value: JsonValue | undefined, place: string, session: ImportSession): RequestBody {
  if (!isJsonObject(value)) return { type: 'none' }
  const part = (name: string): JsonObject => {
    const found = value[name]
    return isJsonObject(found) ? found : {}
  }
  switch (textIn(value.type)) {
    case 'text':
      return textBody(textIn(part('text').value), textIn(part('text').format))
    case 'form':
      return formBody(part('form'), place, session)
    case 'graphql':
      return { type: 'json', text: graphqlBody(textIn(part('graphql').query), textIn(part('graphql').variables)) }
    case 'file': {
      const name = textIn(part('file').name)
      if (name !== '') session.note(place, 'file', `The body was the file ${name}. Choose it again.`)
      return { type: 'file', file: null, contentType: 'application/octet-stream' }
    }
    default:
      return { type: 'none' }
  }
}

function formBody(form: JsonObject, place: string, session: ImportSession): RequestBody {
  const rows = objectsIn(form.fields).filter(({ name }) => textIn(name) !== '')
  const plain = (row: JsonObject) => ({
    name: textIn(row.name),
    value: textIn(row.value),
    enabled: row.enabled !== false,
  })
  const hasFile = rows.some(({ type }) => type === 'file' || type === 'filetext')
  if (form.isMultipart !== true && !hasFile) return { type: 'form', fields: rows.map(plain) }
  const fields = rows.map((row) => {
    const { name, value, enabled } = plain(row)
    if (row.type !== 'file' && row.type !== 'filetext') return { name, value, enabled }
    const file = isJsonObject(row.file) ? textIn(row.file.name) : ''
    if (file !== '') session.note(place, 'file', `The part ${name} was the file ${file}. Choose it again.`)
    return { name, enabled }
  })
  return { type: 'multipart', fields }
}
