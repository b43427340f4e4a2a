import { useEffect } from 'react'
import { useSavedField } from './use-saved-field.ts'
import styles from './VariableTable.module.css'

export interface CellFieldProps {
  label: string
  value: string
  /** Called when the field is left, or by Enter, with another value than before; settles when it is known what came of it. */
  onSave: (value: string) => Promise<unknown>
  placeholder?: string
  invalid?: boolean
  readOnly?: boolean
  title?: string | undefined
  /** Takes the cursor, with everything selected, when it appears. */
  fresh?: boolean
}

/** A cell that is a field: Enter and leaving save, Esc takes back. */
export function CellField({ label, value, onSave, placeholder, invalid, readOnly, title, fresh }: CellFieldProps) {
  const field = useSavedField({ value, onSave })
  const { ref } = field
  useEffect(() => {
    if (!fresh) return
    ref.current?.focus()
    ref.current?.select()
  }, [fresh, ref])
  return (
    <input
      {...field}
      aria-label={label}
      aria-invalid={invalid || undefined}
      className={styles.input}
      placeholder={placeholder}
      readOnly={readOnly}
      title={title}
      spellCheck={false}
      autoComplete="off"
    />
  )
}
