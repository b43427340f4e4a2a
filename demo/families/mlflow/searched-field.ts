import { invalidParameter } from '../../http/platform-error.ts'

/** Something that can be filtered and sorted by. */
export interface SearchedField<T> {
  kind: 'text' | 'number'
  /** undefined where the thing has none. */
  of(thing: T): string | number | undefined
}

/** The field of an entity (`metrics`, `params`, `tags`; empty for the attributes); undefined for an unknown one. */
export type SearchedFields<T> = (entity: string, key: string) => SearchedField<T> | undefined

const entities = new Map([
  ['metric', 'metrics'],
  ['metrics', 'metrics'],
  ['param', 'params'],
  ['params', 'params'],
  ['parameter', 'params'],
  ['parameters', 'params'],
  ['tag', 'tags'],
  ['tags', 'tags'],
  ['attr', ''],
  ['attribute', ''],
  ['attributes', ''],
  ['run', ''],
])

/** The field of `metrics.rmse`, `tags."user-name"` or plain `status`. Throws INVALID_PARAMETER_VALUE. */
export function fieldNamed<T>(name: string, fields: SearchedFields<T>): SearchedField<T> {
  const dot = name.indexOf('.')
  const entity = dot < 0 ? '' : entities.get(name.slice(0, dot).toLowerCase())
  const key = name.slice(dot + 1).replace(/^(["`])(.*)\1$/, '$2')
  const field = entity === undefined || key === '' ? undefined : fields(entity, key)
  if (field === undefined) throw invalidParameter(`Invalid entity or attribute '${name.slice(0, 200)}' specified.`)
  return field
}
