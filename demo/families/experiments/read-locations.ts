import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

const longest = 2000

/** Where artifacts go; undefined where the platform is to choose. Throws INVALID_PARAMETER_VALUE. */
export function readLocation(parameters: Parameters): string | undefined {
  const location = parameters.text('artifact_location')
  if (location === undefined || location === '') return undefined
  if (location.length > longest || !/^[a-z][a-z0-9+.-]*:/.test(location)) {
    throw invalidParameter(
      `artifact_location must be a URI such as dbfs:/experiments, but was ${location.slice(0, 200)}.`,
    )
  }
  return location
}

/** The tables in Unity Catalog that traces are written to; null for none. */
export function readTraceLocation(parameters: Parameters): JsonObject | null {
  if (parameters.object('trace_location.uc_trace_location') === undefined) return null
  const [catalog, schema, prefix] = ['catalog', 'schema', 'table_prefix'].map((name) => {
    const text = parameters.text(`trace_location.uc_trace_location.${name}`) ?? ''
    if (text.length > 255) throw invalidParameter(`${name} of the trace location has no more than 255 characters.`)
    return text
  })
  if (!catalog || !schema) throw invalidParameter('A trace location needs a catalog and a schema.')
  const effective = prefix || 'mlflow_traces'
  return {
    uc_trace_location: {
      catalog,
      schema,
      ...(prefix ? { table_prefix: prefix } : {}),
      effective_table_prefix: effective,
    },
  }
}
