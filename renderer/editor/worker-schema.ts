import { refName } from '#shared/operations/load-schema.ts'
import type { Schema } from '#shared/operations/operation.ts'
import type { BodySchema } from './body-schema.ts'
import { fieldType } from './field-type.ts'

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

function convert(schema: Schema, required = false): WorkerSchema {
  const name = refName(schema)
  const description = [fieldType(schema), required ? 'required' : '', schema.deprecated ? 'deprecated' : '']
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
