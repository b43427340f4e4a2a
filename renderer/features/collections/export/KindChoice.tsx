import { type KeyboardEvent, useId } from 'react'
import { type ExportKindId, exportKinds } from '#shared/interchange/export/kinds.ts'
import { classNames } from '../../../ui/class-names.ts'
import styles from './ExportDialog.module.css'

/** The kinds of files, one of them chosen. Enter exports at once. */
export function KindChoice({
  value,
  onChange,
  onEnter,
  disabled,
}: {
  value: ExportKindId
  onChange: (kind: ExportKindId) => void
  onEnter: () => void
  disabled: boolean
}) {
  const group = useId()
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || disabled) return
    event.preventDefault()
    onEnter()
  }
  return (
    <fieldset className={styles.kinds} disabled={disabled}>
      <legend className={styles.legend}>For</legend>
      {exportKinds.map(({ id, label, about }) => (
        <label key={id} className={classNames(styles.kind, id === value && styles.chosen)}>
          <input
            type="radio"
            name={group}
            className={styles.radio}
            // biome-ignore lint/a11y/noAutofocus: the dialog opens for this choice
            autoFocus={id === value}
            checked={id === value}
            onChange={() => onChange(id)}
            onKeyDown={press}
          />
          <span className={styles.name}>{label}</span> <span className={styles.about}>{about}</span>
        </label>
      ))}
    </fieldset>
  )
}
