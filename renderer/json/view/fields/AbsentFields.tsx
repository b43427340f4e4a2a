import { useEffect, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Row } from '../../engine/rows.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import styles from './fields.module.css'
import type { KnownField, KnownFields } from './known-fields.ts'

export interface AbsentFieldsProps {
  document: DocumentHandle
  known: KnownFields
  row: Row
  onClose: () => void
}

interface Answer {
  fields: readonly KnownField[] | null
  path: string
}

/** The fields that an object could have by the description of the answer and has not. */
export function AbsentFields({ document, known, row, onClose }: AbsentFieldsProps) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const look = async () => {
      const { path, pathText } = await document.ask('facts', { node: row.node })
      const [fields, keys] = await Promise.all([known.fieldsAt(path), document.ask('keysOf', { node: row.node })])
      const there = new Set(keys)
      setAnswer({ fields: fields?.filter(({ name }) => !there.has(name)) ?? null, path: pathText })
    }
    look().catch(onClose)
  }, [document, known, row, onClose])
  const fields = answer?.fields
  return (
    <Dialog
      open
      onClose={onClose}
      title="Absent fields"
      width={640}
      footer={
        <Button variant="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      {answer && (
        <p className={styles.about}>
          {fields === null
            ? `The schema of ${known.source} does not say which fields stand here.`
            : fields?.length === 0
              ? `All fields that the schema of ${known.source} knows here are there.`
              : `The schema of ${known.source} knows ${fields?.length} more ${fields?.length === 1 ? 'field' : 'fields'} of`}
          {fields && fields.length > 0 && (
            <>
              {' '}
              <code>{answer.path}</code>
            </>
          )}
        </p>
      )}
      {fields && fields.length > 0 && (
        <ul aria-label="Absent fields" className={styles.list}>
          {fields.map(({ name, type, note }) => (
            <li key={name} className={styles.field}>
              <span className={styles.name}>{name}</span>
              <span className={styles.type}>{type}</span>
              <span className={styles.note}>{note}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
