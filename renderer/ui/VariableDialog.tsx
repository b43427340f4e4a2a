import type { ReactNode } from 'react'
import { FormDialog } from './FormDialog.tsx'
import { TextField } from './TextField.tsx'
import styles from './VariableDialog.module.css'

interface VariableDialogProps {
  title: string
  /** What the button says that does it. */
  deed: string
  name: string
  invalid: boolean
  onName: (name: string) => void
  /** Rows between the name and what is kept: a word and its field. */
  children?: ReactNode
  valueLabel: string
  value: string
  /** Rows below the value. */
  below: ReactNode
  hint: string | null
  usable: boolean
  onSave: () => void
  onClose: () => void
}

const shownValue = 2000

/** Asks under which name a value is kept. */
export function VariableDialog(props: VariableDialogProps) {
  const { title, deed, name, invalid, onName, children, valueLabel, value, below, hint, usable, onSave, onClose } =
    props
  return (
    <FormDialog
      title={title}
      deed={deed}
      disabled={!usable}
      className={styles.form}
      onSubmit={onSave}
      onClose={onClose}
    >
      <span>Name</span>
      <TextField
        label="Variable name"
        mono
        autoFocus
        value={name}
        invalid={invalid}
        onChange={(event) => onName(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      {children}
      <span>{valueLabel}</span>
      <pre className={styles.value}>{value.length > shownValue ? `${value.slice(0, shownValue)}…` : value}</pre>
      {below}
      <p className={styles.hint} role="status">
        {hint}
      </p>
    </FormDialog>
  )
}
