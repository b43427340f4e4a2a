import { AppError } from '../errors.ts'
import * as loaders from './data/loaders.js'
import type { Schema } from './operation.ts'

const pointer = '#/schemas/'

/** Loads a schema by its name (`compute.AutoScale`) or pointer (`#/schemas/compute.AutoScale`). Throws `not_found`. */
export async function loadSchema(ref: string): Promise<Schema> {
  const name = ref.startsWith(pointer) ? ref.slice(pointer.length) : ref
  const owner = name.slice(0, Math.max(0, name.indexOf('.')))
  const load = Object.hasOwn(loaders.schemas, owner) ? loaders.schemas[owner] : undefined
  const schemas = load ? ((await load()).default as Readonly<Record<string, Schema>>) : {}
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  if (!schema) throw new AppError('not_found', `There is no schema "${name}".`)
  return schema
}

/** The name that a schema refers to. A *property* named `$ref` holds a schema, not a string: that is no reference. */
export function refName(schema: Schema): string | null {
  const ref: unknown = schema.$ref
  return typeof ref === 'string' && ref.startsWith(pointer) ? ref.slice(pointer.length) : null
}

/** Follows `$ref` to the schema itself, with the name of the last reference; null for an inline schema. */
export async function resolveSchema(schema: Schema): Promise<{ schema: Schema; name: string | null }> {
  let current = schema
  let name: string | null = null
  const seen = new Set<string>()
  for (let next = refName(current); next !== null && !seen.has(next); next = refName(current)) {
    seen.add(next)
    name = next
    current = await loadSchema(next)
  }
  return { schema: current, name }
}
