import { resolveSchema } from '#shared/operations/load-schema.ts'
import type { Operation, OperationParam, Schema } from '#shared/operations/operation.ts'

const maxDepth = 4

async function fieldParam(name: string, schema: Schema): Promise<OperationParam[]> {
  const own = (await resolveSchema(schema)).schema
  if (own.properties) return fields(name, own)
  const list = own.type === 'array'
  const value = list && own.items ? (await resolveSchema(own.items)).schema : own
  return [
    {
      name,
      in: 'query',
      type: list ? 'array' : ((own.type ?? 'any') as OperationParam['type']),
      required: false,
      ...(value.enum ? { enum: value.enum } : {}),
      ...(list && value.type ? { itemType: value.type } : {}),
      ...(own.format ? { format: own.format } : {}),
      ...(own.unit ? { unit: own.unit } : {}),
      ...(schema.deprecated || own.deprecated ? { deprecated: true } : {}),
    },
  ]
}

async function fields(name: string, schema: Schema): Promise<OperationParam[]> {
  if (name.split('.').length > maxDepth) return []
  const names = Object.entries(schema.properties ?? {})
  return (await Promise.all(names.map(([field, value]) => fieldParam(`${name}.${field}`, value)))).flat()
}

/** The parameters as they are sent: a query object becomes its fields, `filter_by.policy_id` and so on. */
export async function expandParams({ params }: Operation): Promise<readonly OperationParam[]> {
  const expanded = params.map(async (param) => {
    if (param.in !== 'query' || !param.ref || param.type === 'array' || param.type === 'map') return [param]
    const { schema } = await resolveSchema({ $ref: `#/schemas/${param.ref}` })
    return schema.properties ? fields(param.name, schema) : [param]
  })
  return (await Promise.all(expanded)).flat()
}
