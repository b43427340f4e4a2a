import { type KeyboardEvent, useEffect, useRef } from 'react'
import styles from './VariableTable.module.css'

export interface CellFieldProps {
  label: string
  value: string
  /** Called when the field is left, or by Enter, with another value than before. */
  onSave: (value: string) => void
  placeholder?: string
  invalid?: boolean
  readOnly?: boolean
  title?: string | undefined
  /** Takes the cursor, with everything selected, when it appears. */
  fresh?: boolean
}

/** A cell that is a field: Enter and leaving save, Esc takes back. */
export function CellField({ label, value, onSave, placeholder, invalid, readOnly, title, fresh }: CellFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Another value came from the file or the services; what is being typed stays.
    if (field.current && document.activeElement !== field.current) field.current.value = value
  }, [value])
  useEffect(() => {
    if (!fresh) return
    field.current?.focus()
    field.current?.select()
  }, [fresh])
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') {
      event.currentTarget.value = value
      event.currentTarget.blur()
    }
  }
  return (
    <input
      ref={field}
      aria-label={label}
      aria-invalid={invalid || undefined}
      className={styles.input}
      defaultValue={value}
      placeholder={placeholder}
      readOnly={readOnly}
      title={title}
      spellCheck={false}
      autoComplete="off"
      onBlur={(event) => event.target.value !== value && onSave(event.target.value)}
      onKeyDown={press}
    />
  )
}
