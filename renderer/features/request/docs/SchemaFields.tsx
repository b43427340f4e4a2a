import type { CSSProperties } from 'react'
import type { Schema } from '#shared/operations/operation.ts'
import { innerSchema } from '../../../editor/field-type.ts'
import styles from './docs.module.css'
import { type FieldPath, stepsInto } from './field-path.ts'
import { SchemaField } from './SchemaField.tsx'

interface SchemaFieldsProps {
  schema: Schema
  path: FieldPath
  depth: number
}

/** The fields of a schema, required ones first. */
export function SchemaFields({ schema, path, depth }: SchemaFieldsProps) {
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
  const within = [...path, ...stepsInto(schema)]
  return (
    <ul>
      {fields.map(([name, field]) => (
        <SchemaField
          key={name}
          name={name}
          schema={field}
          required={required.has(name)}
          path={[...within, name]}
          depth={depth}
        />
      ))}
    </ul>
  )
}
