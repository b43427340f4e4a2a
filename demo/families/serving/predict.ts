import { printExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'

const forms = ['dataframe_records', 'dataframe_split', 'instances', 'inputs'] as const
const mostRows = 10_000

/** A made-up score between 0 and 1 for each row: always the same for the same row. */
export function predict(body: JsonObject): JsonObject {
  const given = forms.filter((form) => body[form] !== undefined && body[form] !== null)
  const [form] = given
  if (form === undefined || given.length > 1) {
    throw badRequest(`The request must have exactly one of ${forms.join(', ')}, or messages, prompt or input.`)
  }
  const rows = rowsOf(form, body[form]!)
  if (rows.length > mostRows) throw badRequest(`A request may have no more than ${mostRows} rows.`)
  return { predictions: rows.map(scoreOf) }
}

function rowsOf(form: (typeof forms)[number], value: JsonValue): readonly JsonValue[] {
  if (form === 'dataframe_split') return splitRows(value)
  if (Array.isArray(value)) return value
  if (form !== 'inputs') throw badRequest(`${form} must be a list of rows.`)
  // Columns by name: as many rows as the first has values.
  if (!isJsonObject(value)) return [value]
  const [first] = Object.values(value)
  const count = Array.isArray(first) ? first.length : 1
  return Array.from({ length: Math.min(count, mostRows + 1) }, (_, at) =>
    Object.values(value).map((column) => (Array.isArray(column) ? ((column[at] ?? null) as JsonValue) : column)),
  )
}

function splitRows(value: JsonValue): readonly JsonValue[] {
  const { columns, data } = isJsonObject(value) ? value : {}
  if (!Array.isArray(data)) throw badRequest('dataframe_split needs data: a list of rows.')
  for (const [place, row] of (data as readonly JsonValue[]).entries()) {
    if (!Array.isArray(row)) throw badRequest(`dataframe_split.data[${place}] must be a list.`)
    if (Array.isArray(columns) && row.length !== columns.length) {
      throw badRequest(`dataframe_split.data[${place}] has ${row.length} values for ${columns.length} columns.`)
    }
  }
  return data
}

function scoreOf(row: JsonValue): number {
  return Number((Number.parseInt(fingerprint(printExact(row).slice(0, 5000), 8), 16) / 0xffffffff).toFixed(4))
}

function badRequest(message: string): PlatformError {
  return new PlatformError(400, 'BAD_REQUEST', message)
}
