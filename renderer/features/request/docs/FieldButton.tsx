import { Check, Plus } from 'lucide-react'
import { use } from 'react'
import type { Schema } from '#shared/operations/operation.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import styles from './docs.module.css'
import { FieldActionContext } from './field-action.ts'
import type { FieldPath } from './field-path.ts'

/** Puts a field into the request; for one that is there, shows where. */
export function FieldButton({ name, path, schema }: { name: string; path: FieldPath; schema: Schema }) {
  const action = use(FieldActionContext)
  if (!action || schema.readOnly) return <span className={styles.noAction} />
  const present = action.isPresent(path)
  const label = present ? action.presentLabel : action.label
  return (
    <IconButton
      size="sm"
      icon={present ? Check : Plus}
      label={`${label}: ${name}`}
      className={present ? styles.present : styles.action}
      onClick={() => action.run(path, schema)}
    />
  )
}
