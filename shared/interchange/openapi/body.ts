import { printExact } from '../../json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { MultipartField, RequestBody } from '../../model/request.ts'
import { textIn } from '../read-json.ts'
import { exampleOf } from './example-of.ts'
import { firstExample } from './parameters.ts'
import type { References } from './references.ts'

/** The kinds of bodies that a call takes, the one that is easiest to write first. */
const wanted = [/[/+]json\b/i, /x-www-form-urlencoded/i, /^multipart\//i, /^text\/|xml/i, /./]

/** The body that a call describes, filled with its example; `types` are the kinds that were not chosen. */
export function readBody(operation: JsonObject, references: References): { body: RequestBody; types: string[] } {
  const content = references.object(references.object(operation.requestBody)?.content) ?? {}
  const types = Object.keys(content)
  const type = wanted.map((kind) => types.find((each) => kind.test(each))).find((each) => each !== undefined)
  const media = type === undefined ? null : references.object(content[type])
  if (type === undefined || !media) return { body: { type: 'none' }, types: [] }
  const value = media.example ?? firstExample(media, references) ?? exampleOf(media.schema, references)
  return { body: bodyOf(type, value, media, references), types: types.filter((each) => each !== type) }
}

function bodyOf(type: string, value: JsonValue, media: JsonObject, references: References): RequestBody {
  if (/[/+]json\b/i.test(type)) return { type: 'json', text: printExact(value, 2) }
  const fields = isJsonObject(value) ? Object.entries(value) : []
  if (/x-www-form-urlencoded/i.test(type)) {
    return { type: 'form', fields: fields.map(([name, each]) => ({ name, value: written(each), enabled: true })) }
  }
  if (/^multipart\//i.test(type)) {
    const properties = references.object(references.object(media.schema)?.properties) ?? {}
    return {
      type: 'multipart',
      fields: fields.map(([name, each]): MultipartField => {
        const isFile = /^(binary|base64)$/.test(textIn(references.object(properties[name])?.format))
        return { name, enabled: true, ...(isFile ? {} : { value: written(each) }) }
      }),
    }
  }
  if (/^text\/|xml/i.test(type)) return { type: 'text', text: written(value), contentType: type }
  return { type: 'file', file: null, contentType: type === '*/*' ? 'application/octet-stream' : type }
}

function written(value: JsonValue): string {
  return typeof value === 'object' && value !== null && (Array.isArray(value) || isJsonObject(value))
    ? printExact(value)
    : textIn(value)
}
