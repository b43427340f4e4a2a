import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { refName } from '#shared/operations/load-schema.ts'
import type { Schema } from '#shared/operations/operation.ts'
import { fieldType, innerSchema } from '../../../editor/field-type.ts'
import { Badge } from '../../../ui/Badge.tsx'
import styles from './docs.module.css'
import { FieldButton } from './FieldButton.tsx'
import { FieldName } from './FieldName.tsx'
import { fieldFacts, valuesText } from './field-facts.ts'
import { type FieldPath, stepsInto } from './field-path.ts'
import { OpenedField } from './OpenedField.tsx'

interface SchemaFieldProps {
  name: string
  schema: Schema
  required: boolean
  /** From the root of the body, or of the parameters. */
  path: FieldPath
  depth: number
  note?: string | undefined
  /** What was searched for. */
  terms?: readonly string[]
}

const noTerms: readonly string[] = []

/** One field; what it holds is loaded when it is opened, so schemas that hold themselves are no trap. */
export function SchemaField({ name, schema, required, path, depth, note, terms = noTerms }: SchemaFieldProps) {
  const [open, setOpen] = useState(false)
  const inner = innerSchema(schema)
  const opens = refName(inner) !== null || inner.properties !== undefined || inner.enum !== undefined
  const Chevron = open ? ChevronDown : ChevronRight
  const hint = note ?? (inner.enum && !open ? valuesText(inner.enum) : undefined)
  const content = (
    <>
      <span className={styles.twist}>{opens && <Chevron size={12} aria-hidden />}</span>
      <FieldName name={name} terms={terms} />
      {required && <span className={styles.required}>required</span>}
      {schema.deprecated && <Badge tone="warn">deprecated</Badge>}
      {schema.readOnly && <Badge>read only</Badge>}
      {hint && <span className={styles.note}>{hint}</span>}
      <span className={styles.type}>{fieldType(schema)}</span>
    </>
  )
  const shown = {
    className: styles.field,
    style: { '--depth': depth } as CSSProperties,
    title: fieldFacts(inner) || undefined,
  }
  return (
    <li>
      <div className={styles.fieldRow}>
        {opens ? (
          <button type="button" {...shown} aria-expanded={open} onClick={() => setOpen(!open)}>
            {content}
          </button>
        ) : (
          <div {...shown}>{content}</div>
        )}
        <FieldButton name={name} path={path} schema={schema} />
      </div>
      {open && <OpenedField schema={inner} path={[...path, ...stepsInto(schema)]} depth={depth + 1} />}
    </li>
  )
}
