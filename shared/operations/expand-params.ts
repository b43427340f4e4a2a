import { resolveSchema } from './load-schema.ts'
import type { Operation, OperationParam, Schema } from './operation.ts'

const maxDepth = 4

/**
 * The parameters as they are sent: a query object becomes its fields, `filter_by.policy_id` and so on. A list of
 * objects cannot stand in a query and is left out.
 */
export async function expandParams({ params }: Pick<Operation, 'params'>): Promise<readonly OperationParam[]> {
  const expanded = params.map(async (param) => {
    if (param.in !== 'query') return [param]
    if (param.type === 'array' && param.itemType === 'object') return []
    if (!param.ref || param.type === 'array' || param.type === 'map') return [param]
    const { schema } = await resolveSchema({ $ref: `#/schemas/${param.ref}` })
    return schema.properties ? fields(param, schema) : [param]
  })
  return (await Promise.all(expanded)).flat()
}

type Around = Pick<OperationParam, 'name' | 'required' | 'deprecated'>

async function fields(around: Around, schema: Schema): Promise<OperationParam[]> {
  if (around.name.split('.').length > maxDepth) return []
  const inner = Object.entries(schema.properties ?? {}).map(([field, value]) =>
    fieldParam(
      {
        name: `${around.name}.${field}`,
        required: around.required && (schema.required ?? []).includes(field),
        ...(around.deprecated || value.deprecated ? { deprecated: true } : {}),
      },
      value,
    ),
  )
  return (await Promise.all(inner)).flat()
}

async function fieldParam(around: Around, schema: Schema): Promise<OperationParam[]> {
  const own = (await resolveSchema(schema)).schema
  if (own.properties) return fields(around, own)
  const list = own.type === 'array'
  const value = list && own.items ? (await resolveSchema(own.items)).schema : own
  if (list && value.properties) return []
  return [
    {
      ...around,
      in: 'query',
      type: list ? 'array' : ((own.type ?? 'any') as OperationParam['type']),
      ...(value.enum ? { enum: value.enum } : {}),
      ...(list && value.type ? { itemType: value.type } : {}),
      ...(own.format ? { format: own.format } : {}),
      ...(own.unit ? { unit: own.unit } : {}),
      ...(own.deprecated ? { deprecated: true } : {}),
    },
  ]
}
