import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { demandSize } from '../securables/demand-size.ts'
import { type Fields, object, objects, readFields, text } from '../securables/fields.ts'
import { findSecurable } from '../securables/find-securable.ts'

const kinds = ['snapshot', 'time_series', 'inference_log'] as const

const fields: Fields = {
  baseline_table_name: text,
  custom_metrics: objects,
  data_classification_config: object,
  inference_log: object,
  notifications: object,
  schedule: object,
  slicing_exprs: (parameters, name) => (parameters.has(name) ? parameters.texts(name) : undefined),
  snapshot: object,
  time_series: object,
}

/** What a monitor watches and how; a snapshot unless said. Throws for more than one kind, and for places that are not there. */
export function readMonitor(parameters: Parameters, store: Store): JsonObject {
  const output_schema_name = parameters.requiredText('output_schema_name')
  findSecurable('schema', output_schema_name, store)
  const settings = readFields(parameters, fields)
  demandSize(settings)
  const { baseline_table_name } = settings
  if (typeof baseline_table_name === 'string') findSecurable('table', baseline_table_name, store)
  const given = kinds.filter((kind) => settings[kind] !== undefined)
  if (given.length > 1) throw invalidParameter(`Only one of ${kinds.join(', ')} can be given.`)
  return { output_schema_name, ...settings, ...(given.length === 0 ? { snapshot: {} } : {}) }
}
