import { AppError } from '#shared/errors.ts'
import { jsonPathToJq } from '#shared/jsonpath/json-path-to-jq.ts'
import { isJsonPath, JsonPathError } from '#shared/jsonpath/jsonpath.ts'
import type { JqPlace } from '#shared/model/jq.ts'

/** A filter as jq reads it: a JSONPath is turned into one. Throws `jq_filter` with the place. */
export function asJq(filter: string): string {
  if (!isJsonPath(filter)) return filter
  try {
    return jsonPathToJq(filter)
  } catch (error) {
    if (!(error instanceof JsonPathError)) throw error
    const before = filter.slice(0, error.at).split('\n')
    const column = [...(before.at(-1) ?? '')].length + 1
    const place: JqPlace = { message: error.message, line: before.length, column, length: error.length }
    throw new AppError('jq_filter', `${error.message} Line ${place.line}, column ${place.column}.`, {
      detail: { places: [place] },
    })
  }
}
