import type { OperationParam, Schema } from './operation.ts'

/** The schema of a parameter, for examples and docs. */
export function paramSchema(param: OperationParam): Schema {
  const { type, format, enum: values, unit, contentEncoding, itemType, itemFormat, ref } = param
  const inner: Schema = ref
    ? { $ref: `#/schemas/${ref}` }
    : { ...(itemType && itemType !== 'any' ? { type: itemType } : {}), ...(itemFormat ? { format: itemFormat } : {}) }
  if (type === 'array') return { type, items: values ? { type: 'string', enum: values } : inner }
  if (type === 'map') return { type: 'object', additionalProperties: inner }
  if (ref && !values) return inner
  return {
    ...(type === 'any' ? {} : { type }),
    ...(format ? { format } : {}),
    ...(values ? { enum: values } : {}),
    ...(unit ? { unit } : {}),
    ...(contentEncoding ? { contentEncoding } : {}),
  }
}
