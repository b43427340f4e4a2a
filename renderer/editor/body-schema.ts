import { refName } from '#shared/operations/load-schema.ts'
import type { Operation, Schema } from '#shared/operations/operation.ts'
import { paramSchema } from '#shared/operations/param-schema.ts'

/** What a JSON body should look like: the schema itself and every schema it names, by name. */
export interface BodySchema {
  /** Stable name, for caches. */
  id: string
  root: Schema
  schemas: ReadonlyMap<string, Schema>
}

/** The largest bodies name about two hundred schemas; past this bound a reference means "any JSON". */
const maxSchemas = 600
const refPrefix = '#/schemas/'

function rootOf(operation: Operation): Schema | undefined {
  const body = operation.requestBody
  const params = operation.params.filter((param) => param.in === 'body')
  if (!body || body.shape === 'raw' || body.shape === 'any') return undefined
  const whole = params.find((param) => param.wholeBody || (body.shape === 'field' && param.name === body.field))
  if (whole) return paramSchema(whole)
  if (body.ref && params.length === 0) return { $ref: refPrefix + body.ref }
  return {
    type: 'object',
    properties: Object.fromEntries(params.map((param) => [param.name, paramSchema(param)])),
    required: params.filter((param) => param.required).map((param) => param.name),
  }
}

function namesIn(schema: Schema, found: (name: string) => void): void {
  const name = refName(schema)
  if (name) found(name)
  for (const property of Object.values(schema.properties ?? {})) namesIn(property, found)
  if (schema.items) namesIn(schema.items, found)
  if (typeof schema.additionalProperties === 'object') namesIn(schema.additionalProperties, found)
}

/** The schema of an operation's JSON body with all it refers to; undefined where any body will do. */
export async function loadBodySchema(
  operation: Operation,
  load: (name: string) => Promise<Schema | undefined>,
): Promise<BodySchema | undefined> {
  const root = rootOf(operation)
  if (!root) return undefined
  const schemas = new Map<string, Schema>()
  let wave = new Set<string>()
  namesIn(root, (name) => wave.add(name))
  while (wave.size > 0 && schemas.size < maxSchemas) {
    const next = new Set<string>()
    const loaded = await Promise.all([...wave].map(async (name) => [name, (await load(name)) ?? {}] as const))
    for (const [name, schema] of loaded) schemas.set(name, schema)
    for (const [, schema] of loaded) namesIn(schema, (name) => !schemas.has(name) && next.add(name))
    wave = next
  }
  return { id: operation.id, root, schemas }
}

/** Follows references to the schema itself; `{}` (any JSON) where one is not known. */
export function resolveSchema(schema: Schema, schemas: ReadonlyMap<string, Schema>): Schema {
  let current = schema
  for (let hops = 0; hops < 8; hops++) {
    const name = refName(current)
    if (!name) return current
    current = schemas.get(name) ?? {}
  }
  return {}
}
