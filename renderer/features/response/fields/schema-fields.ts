import { loadOperation } from '#shared/operations/load-operation.ts'
import { resolveSchema } from '#shared/operations/load-schema.ts'
import { matchOperation } from '#shared/operations/match-operation.ts'
import type { Schema } from '#shared/operations/operation.ts'
import type { PathPart } from '../../../json/engine/path.ts'
import type { KnownField, KnownFields } from '../../../json/view/fields/known-fields.ts'

/** "string", "list of objects": short, because it stands beside the name. */
function typeOf(schema: Schema): string {
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'any'}s`.replace('anys', 'any')
  if (schema.enum) return 'enum'
  if (schema.type === undefined) return schema.$ref === undefined ? 'any' : 'object'
  return schema.format === 'int64' ? 'int64' : schema.type
}

function noteOf({ enum: values, deprecated }: Schema): string {
  const first = values?.slice(0, 3).join(', ')
  const notes = [deprecated ? 'deprecated' : '', first ? `${first}${values!.length > 3 ? ', …' : ''}` : '']
  return notes.filter(Boolean).join('; ')
}

/** The schema one step further in; null where it is not known. */
async function stepInto(schema: Schema, part: PathPart): Promise<Schema | null> {
  if (typeof part === 'number') return schema.items ? (await resolveSchema(schema.items)).schema : null
  const { properties, additionalProperties } = schema
  const inner = properties && Object.hasOwn(properties, part) ? properties[part]! : additionalProperties
  return typeof inner === 'object' ? (await resolveSchema(inner)).schema : null
}

/** Of an object whose fields are all named; anything else may hold any field. */
async function fieldsOf({ properties, additionalProperties }: Schema): Promise<readonly KnownField[] | null> {
  if (!properties || additionalProperties || Object.keys(properties).length === 0) return null
  return Promise.all(
    Object.entries(properties).map(async ([name, property]) => {
      const { schema } = await resolveSchema(property)
      const { deprecated = schema.deprecated } = property
      return { name, type: typeOf(schema), note: noteOf({ ...schema, ...(deprecated ? { deprecated } : {}) }) }
    }),
  )
}

/** What the operation of a call says of its answer; null where it is none of the known ones or says nothing. */
export async function fieldsOfCall(method: string, url: string): Promise<KnownFields | null> {
  const match = await matchOperation(method, url)
  if (!match) return null
  const { response, path, version } = await loadOperation(match.operationId)
  const list = response?.type === 'array' && response.items ? (response.items as Schema) : null
  const top: Schema | null = response?.ref ? { $ref: `#/schemas/${response.ref}` } : list
  if (!top) return null
  /** By path without the places in lists: all items of a list are of one kind. */
  const schemas = new Map<string, Promise<Schema | null>>()
  const schemaAt = (parts: readonly PathPart[]): Promise<Schema | null> => {
    const key = JSON.stringify(parts.map((part) => (typeof part === 'number' ? 0 : part)))
    const known = schemas.get(key)
    if (known) return known
    const last = parts.at(-1)
    const found =
      last === undefined
        ? resolveSchema(top).then(({ schema }) => schema)
        : schemaAt(parts.slice(0, -1)).then((around) => around && stepInto(around, last))
    schemas.set(key, found)
    return found
  }
  return {
    source: `${path.replace(/^\/api\/[^/]+\//, '')} ${version}`,
    fieldsAt: async (parts) => {
      // A path of a thousand steps is no answer that a schema describes.
      const schema = parts.length > 64 ? null : await schemaAt(parts)
      return schema && fieldsOf(schema)
    },
  }
}
