import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { refName, resolveSchema } from '#shared/operations/load-schema.ts'
import type { Schema } from '#shared/operations/operation.ts'
import { fieldType, innerSchema } from '../../../editor/field-type.ts'
import { Badge } from '../../../ui/Badge.tsx'
import styles from './docs.module.css'
import { SchemaFields } from './SchemaFields.tsx'

interface SchemaFieldProps {
  name: string
  schema: Schema
  required: boolean
  depth: number
  note?: string | undefined
}

/** One field; what it holds is loaded when it is opened, so schemas that hold themselves are no trap. */
export function SchemaField({ name, schema, required, depth, note }: SchemaFieldProps) {
  const [open, setOpen] = useState(false)
  const inner = innerSchema(schema)
  const ref = refName(inner)
  const opens = ref !== null || inner.properties !== undefined || inner.enum !== undefined
  const Chevron = open ? ChevronDown : ChevronRight
  const content = (
    <>
      <span className={styles.twist}>{opens && <Chevron size={12} aria-hidden />}</span>
      <span className={styles.name}>{name}</span>
      {required && <span className={styles.required}>required</span>}
      {schema.deprecated && <Badge tone="warn">deprecated</Badge>}
      {schema.readOnly && <Badge>read only</Badge>}
      {note && <span className={styles.note}>{note}</span>}
      <span className={styles.type}>{fieldType(schema)}</span>
    </>
  )
  const style = { '--depth': depth } as CSSProperties
  return (
    <li>
      {opens ? (
        <button
          type="button"
          className={styles.field}
          style={style}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {content}
        </button>
      ) : (
        <div className={styles.field} style={style}>
          {content}
        </div>
      )}
      {open && <Opened schema={inner} depth={depth + 1} />}
    </li>
  )
}

function Opened({ schema, depth }: { schema: Schema; depth: number }) {
  const name = refName(schema)
  const query = useQuery({
    queryKey: ['schema', name],
    queryFn: async () => (await resolveSchema(schema)).schema,
    enabled: name !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const shown = name === null ? schema : query.data
  if (!shown) return null
  if (shown.enum)
    return (
      <div className={styles.values} style={{ '--depth': depth } as CSSProperties}>
        {shown.enum.map((value) => (
          <code key={value}>{value}</code>
        ))}
      </div>
    )
  return <SchemaFields schema={shown} depth={depth} />
}
