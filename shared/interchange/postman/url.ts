import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { Parameter } from '../../model/request.ts'
import { cut, splitUrl } from '../../request/url.ts'
import { colonSegments } from '../colon-segments.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { isDisabled } from './attributes.ts'

/** The address and its parameters: `:name` segments become path parameters `{name}`. */
export function readUrl(value: JsonValue | undefined): { url: string; params: Parameter[] } {
  const object = isJsonObject(value) ? value : {}
  const raw = isJsonObject(value) ? textIn(value.raw) || assemble(value) : textIn(value)
  const { before, fragment } = cut(raw)
  const query = Array.isArray(object.query) ? objectsIn(object.query).map(readQuery) : splitUrl(raw).params
  const values = new Map(
    objectsIn(object.variable).map((each) => [textIn(each.key) || textIn(each.id), textIn(each.value)]),
  )
  const { url, params } = colonSegments(before, values)
  return { url: url + fragment, params: [...params, ...query] }
}

/** Values are kept as they are typed there, so percent-encoding is undone: here a row holds plain text. */
function readQuery(row: JsonObject): Parameter {
  const plain = (text: string) => splitUrl(`?${text.replace(/[&#=]/g, encodeURIComponent)}`).params[0]?.name ?? ''
  return { name: plain(textIn(row.key)), value: plain(textIn(row.value)), in: 'query', enabled: !isDisabled(row) }
}

function assemble(url: JsonObject): string {
  const joined = (value: JsonValue | undefined, by: string) =>
    Array.isArray(value)
      ? value.map((part) => (isJsonObject(part) ? textIn(part.value) : textIn(part))).join(by)
      : textIn(value)
  const protocol = textIn(url.protocol)
  const port = textIn(url.port)
  const path = joined(url.path, '/')
  return `${protocol && `${protocol}://`}${joined(url.host, '.')}${port && `:${port}`}${path && !path.startsWith('/') ? '/' : ''}${path}`
}
