import { resolveSchema } from '#shared/operations/load-schema.ts'
import type { Operation, OperationParam, Schema } from '#shared/operations/operation.ts'
import { paramSchema } from '#shared/operations/param-schema.ts'
import { innerSchema } from '../../../editor/field-type.ts'
import { type FieldPath, stepsInto } from './field-path.ts'

export type FieldPlace = OperationParam['in'] | 'response'

/** A field at any depth of what an operation takes or answers with. */
export interface CollectedField {
  place: FieldPlace
  path: FieldPath
  schema: Schema
  required: boolean
}

/** No schema is deeper where anybody looks, and none may make the page stand still. */
const maxDepth = 8
const maxFields = 6000

/** All fields, those of one place together, each before the ones that it holds. A schema within itself ends there. */
export async function collectFields({ params, response }: Operation): Promise<CollectedField[]> {
  const found: CollectedField[] = []
  const walk = async (place: FieldPlace, schema: Schema, path: FieldPath, above: readonly string[]): Promise<void> => {
    const { schema: shown, name } = await resolveSchema(innerSchema(schema))
    if (above.length > maxDepth || (name !== null && above.includes(name))) return
    const holder = innerSchema(shown)
    const within = [...path, ...stepsInto(schema), ...stepsInto(shown)]
    for (const [key, field] of Object.entries(holder.properties ?? {})) {
      if (found.length >= maxFields) return
      const own = [...within, key]
      found.push({ place, path: own, schema: field, required: holder.required?.includes(key) ?? false })
      await walk(place, field, own, [...above, name ?? ''])
    }
  }
  for (const param of params) {
    const schema = paramSchema(param)
    const path = param.wholeBody ? [] : [param.name]
    if (!param.wholeBody) found.push({ place: param.in, path, schema, required: param.required })
    await walk(param.in, schema, path, [])
  }
  const answer = response?.ref ? { $ref: `#/schemas/${response.ref}` } : (response?.items as Schema | undefined)
  if (answer) await walk('response', answer, [], [])
  return found
}
