import { Trash2 } from 'lucide-react'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { VariableField } from '../variables/VariableField.tsx'
import { focusNextField, focusRow } from './focus.ts'
import { MissingNote } from './MissingNote.tsx'
import { type PastedRow, parsePastedRows } from './paste-rows.ts'
import styles from './rows.module.css'

export interface RowValue {
  name: string
  value: string
  enabled: boolean
}

export interface EditableRowProps {
  row: RowValue
  onChange: (change: Partial<RowValue>) => void
  /** Undefined where the row cannot be taken away. */
  onDelete?: (() => void) | undefined
  onPaste?: (rows: PastedRow[]) => void
  paste?: 'query' | 'header'
  /** Accessible name of the name field; a string instead of a field where the name is given. */
  nameLabel: string
  fixedName?: ReactNode
  nameSuggestions?: readonly string[]
  /** Accessible name of the value field. */
  valueLabel: string
  valuePlaceholder?: string | undefined
  valueSuggestions?: readonly string[]
  /** In place of the value field. */
  valueCell?: ReactNode
  /** Behind the value, inside its cell. */
  after?: ReactNode
  /** The last, empty row that becomes one by typing. */
  blank?: boolean
  /** The name field got or lost the focus. */
  onNaming?: (naming: boolean) => void
  /** The word of the checkbox; "Send" when not given. */
  checkLabel?: string
  /** Shown in the first column instead of the checkbox, for rows that are always on. */
  alwaysOn?: boolean
  children?: ReactNode
}

/** One row of a grid of names and values: Enter goes on, Ctrl+Backspace deletes, pasted lists become rows. */
export function EditableRow(props: EditableRowProps) {
  const { row, onChange, onDelete, onPaste, paste = 'query', nameLabel, fixedName, blank, alwaysOn } = props
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      focusNextField(event.currentTarget)
    } else if (event.key === 'Backspace' && (event.ctrlKey || event.metaKey) && onDelete) {
      event.preventDefault()
      focusRow(event.currentTarget)
      onDelete()
    }
  }
  const pasted = (event: ClipboardEvent<HTMLInputElement>) => {
    const rows = onPaste && parsePastedRows(event.clipboardData.getData('text/plain'), paste)
    if (!rows) return
    event.preventDefault()
    onPaste(rows)
  }
  const name = row.name || 'new row'
  return (
    <li className={classNames(styles.row, !row.enabled && !blank && styles.off)} data-row>
      <div className={styles.check}>
        {!blank && !alwaysOn && (
          <Checkbox
            label={`${props.checkLabel ?? 'Send'} ${name}`}
            checked={row.enabled}
            onChange={(enabled) => onChange({ enabled })}
          />
        )}
      </div>
      <div className={classNames(styles.cell, styles.first)}>
        {fixedName ? (
          <span className={styles.fixed} title={row.name}>
            {fixedName}
          </span>
        ) : (
          <VariableField
            label={nameLabel}
            value={row.name}
            placeholder={blank ? 'Add' : undefined}
            dimmed={!row.enabled}
            suggestions={props.nameSuggestions ?? []}
            onChange={(text) => onChange({ name: text })}
            onFocus={() => props.onNaming?.(true)}
            onBlur={() => props.onNaming?.(false)}
            onKeyDown={keyDown}
            onPaste={pasted}
          />
        )}
      </div>
      <div className={styles.cell}>
        {props.valueCell ?? (
          <VariableField
            label={props.valueLabel}
            value={row.value}
            placeholder={props.valuePlaceholder}
            dimmed={!row.enabled}
            suggestions={props.valueSuggestions ?? []}
            onChange={(value) => onChange({ value })}
            onKeyDown={keyDown}
            onPaste={pasted}
          />
        )}
        {row.enabled && <MissingNote text={row.value} />}
        {props.after}
      </div>
      {props.children}
      <div className={styles.actions}>
        {onDelete && (
          <IconButton size="sm" icon={Trash2} label={`Delete ${name}`} shortcut="Ctrl+Backspace" onClick={onDelete} />
        )}
      </div>
    </li>
  )
}
