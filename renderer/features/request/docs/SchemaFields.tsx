import type { CSSProperties } from 'react'
import type { Schema } from '#shared/operations/operation.ts'
import { innerSchema } from '../../../editor/field-type.ts'
import styles from './docs.module.css'
import { SchemaField } from './SchemaField.tsx'

/** The fields of a schema, required ones first. */
export function SchemaFields({ schema, depth = 0 }: { schema: Schema; depth?: number }) {
  const inner = innerSchema(schema)
  const required = new Set(inner.required)
  const fields = Object.entries(inner.properties ?? {}).sort(
    ([a], [b]) => Number(required.has(b)) - Number(required.has(a)),
  )
  if (fields.length === 0)
    return (
      <p className={styles.quiet} style={{ '--depth': depth } as CSSProperties}>
        {schema.type === 'object' || schema.type === undefined ? 'Any JSON.' : 'No fields of its own.'}
      </p>
    )
  return (
    <ul>
      {fields.map(([name, field]) => (
        <SchemaField key={name} name={name} schema={field} required={required.has(name)} depth={depth} />
      ))}
    </ul>
  )
}
