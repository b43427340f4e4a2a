import { refName } from '#shared/operations/load-schema.ts'
import type { Schema } from '#shared/operations/operation.ts'

/** Units that a short name leaves unclear. */
const units: Readonly<Record<string, string>> = {
  'epoch-ms': 'ms since 1970',
  'epoch-s': 'seconds since 1970',
  s: 'seconds',
  min: 'minutes',
  h: 'hours',
}

/** "array of JobCluster", "integer, int64", "map of string": a field's type in a few words. */
export function fieldType(schema: Schema): string {
  const name = refName(schema)
  if (name !== null) return name.slice(name.indexOf('.') + 1)
  if (schema.type === 'array') return `array of ${schema.items ? fieldType(schema.items) : 'any'}`
  if (typeof schema.additionalProperties === 'object') return `map of ${fieldType(schema.additionalProperties)}`
  const unit = schema.unit && (units[schema.unit] ?? schema.unit)
  const facts = [schema.enum ? 'enum' : (schema.type ?? 'any'), schema.format, unit, schema.contentEncoding]
  return [...new Set(facts.filter(Boolean))].join(', ')
}

/** What a field opens to: itself, or what its list or map holds. */
export function innerSchema(schema: Schema): Schema {
  if (schema.type === 'array' && schema.items) return innerSchema(schema.items)
  if (typeof schema.additionalProperties === 'object' && !schema.properties)
    return innerSchema(schema.additionalProperties)
  return schema
}
