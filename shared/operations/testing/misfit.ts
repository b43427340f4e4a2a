import { resolveSchema } from '../load-schema.ts'
import type { Schema } from '../operation.ts'

/** The first way in which a value, as `JSON.parse` reads it, does not fit its schema; null when it fits. */
export async function misfit(value: unknown, inline: Schema, at = '$'): Promise<string | null> {
  const { schema } = await resolveSchema(inline)
  if (schema.enum) return schema.enum.includes(value as string) ? null : `${at} is none of the enum`
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return `${at} is no array`
    for (const [index, item] of value.entries()) {
      const found = await misfit(item, schema.items ?? {}, `${at}[${index}]`)
      if (found) return found
    }
    return null
  }
  if (schema.type === 'object') return misfitObject(value, schema, at)
  if (schema.type === 'integer') return Number.isInteger(value) ? null : `${at} is no integer`
  return schema.type === undefined || typeof value === schema.type ? null : `${at} is no ${schema.type}`
}

async function misfitObject(value: unknown, schema: Schema, at: string): Promise<string | null> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${at} is no object`
  const fields = value as Record<string, unknown>
  for (const name of schema.required ?? []) if (!Object.hasOwn(fields, name)) return `${at}.${name} is missing`
  for (const [name, field] of Object.entries(fields)) {
    const map = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
    const property = schema.properties?.[name] ?? map
    if (!property) return `${at}.${name} is not in the schema`
    const found = await misfit(field, property, `${at}.${name}`)
    if (found) return found
  }
  return null
}
