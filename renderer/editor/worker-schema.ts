import { refName } from '#shared/operations/load-schema.ts'
import type { Schema } from '#shared/operations/operation.ts'
import type { BodySchema } from './body-schema.ts'

/** The JSON Schema dialect of the editor's language worker, as far as completion and hover need it. */
export interface WorkerSchema {
  $ref?: string
  type?: string
  enum?: readonly string[]
  description?: string
  deprecationMessage?: string
  properties?: Record<string, WorkerSchema>
  items?: WorkerSchema
  additionalProperties?: WorkerSchema
  definitions?: Record<string, WorkerSchema>
}

/** "integer, int64, in ms" or "array of string": what a field is, in a few words. */
export function typeText(schema: Schema): string {
  const name = refName(schema)
  if (name) return name.slice(name.indexOf('.') + 1)
  const more = [schema.format, schema.unit && `in ${schema.unit}`, schema.contentEncoding].filter(Boolean)
  if (schema.type === 'array') return `array of ${schema.items ? typeText(schema.items) : 'any'}`
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return `map of ${typeText(schema.additionalProperties)}`
  return [schema.enum ? 'enum' : (schema.type ?? 'any'), ...more].join(', ')
}

function convert(schema: Schema, required = false): WorkerSchema {
  const name = refName(schema)
  const description = [typeText(schema), required ? 'required' : '', schema.deprecated ? 'deprecated' : '']
    .filter(Boolean)
    .join(', ')
  if (name) return { $ref: `#/definitions/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, description }
  const needed = new Set(schema.required)
  return {
    description,
    ...(schema.type ? { type: schema.type } : {}),
    ...(schema.enum ? { enum: schema.enum } : {}),
    ...(schema.deprecated ? { deprecationMessage: 'Deprecated.' } : {}),
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([key, value]) => [key, convert(value, needed.has(key))]),
          ),
        }
      : {}),
    ...(schema.items ? { items: convert(schema.items) } : {}),
    ...(typeof schema.additionalProperties === 'object'
      ? { additionalProperties: convert(schema.additionalProperties) }
      : {}),
  }
}

/** One self-contained document: references stay references, so schemas that refer to themselves are no trap. */
export function toWorkerSchema(body: BodySchema): WorkerSchema {
  const definitions = Object.fromEntries([...body.schemas].map(([name, schema]) => [name, convert(schema)]))
  return { ...convert(body.root), definitions }
}
