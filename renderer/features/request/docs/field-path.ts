import { refName } from '#shared/operations/load-schema.ts'
import type { Schema } from '#shared/operations/operation.ts'

/** A step to a field: its name, or into whatever a list or a map holds. */
export type FieldStep = string | { into: 'list' | 'map' }
export type FieldPath = readonly FieldStep[]

/** The steps from a field to the object that it opens to: none for an object, one for a list of objects. */
export function stepsInto(schema: Schema): FieldStep[] {
  if (refName(schema) !== null) return []
  if (schema.type === 'array' && schema.items) return [{ into: 'list' }, ...stepsInto(schema.items)]
  if (typeof schema.additionalProperties === 'object' && !schema.properties)
    return [{ into: 'map' }, ...stepsInto(schema.additionalProperties)]
  return []
}

/** "tasks[].notebook_task.base_parameters": a path as people write it. */
export function pathText(path: FieldPath): string {
  return path
    .map((step, at) => {
      if (typeof step !== 'string') return step.into === 'list' ? '[]' : '.*'
      return at === 0 ? step : `.${step}`
    })
    .join('')
}

/** The name of a nested query parameter: only names, joined by dots. */
export function dottedName(path: FieldPath): string {
  return path.filter((step) => typeof step === 'string').join('.')
}
