import { useQuery } from '@tanstack/react-query'
import { refName, resolveSchema } from '#shared/operations/load-schema.ts'
import type { Schema } from '#shared/operations/operation.ts'
import { EnumValues } from './EnumValues.tsx'
import type { FieldPath } from './field-path.ts'
import { SchemaFields } from './SchemaFields.tsx'

interface OpenedFieldProps {
  schema: Schema
  path: FieldPath
  depth: number
}

/** What a schema holds, wherever it is written down: its values or its fields. */
export function OpenedField({ schema, path, depth }: OpenedFieldProps) {
  const name = refName(schema)
  const query = useQuery({
    queryKey: ['resolved-schema', name],
    queryFn: async () => (await resolveSchema(schema)).schema,
    enabled: name !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const shown = name === null ? schema : query.data
  if (!shown) return null
  if (shown.enum) return <EnumValues values={shown.enum} depth={depth} />
  return <SchemaFields schema={shown} path={path} depth={depth} />
}
