import { Switch as Radix } from 'radix-ui'
import { classNames } from './class-names.ts'
import styles from './Switch.module.css'

export interface SwitchProps {
  /** The accessible name. */
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  /** Red when on. */
  danger?: boolean
}

export function Switch({ label, checked, onChange, disabled, danger }: SwitchProps) {
  return (
    <Radix.Root
      aria-label={label}
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled ?? false}
      className={classNames(styles.switch, danger && styles.danger)}
    >
      <Radix.Thumb className={styles.thumb} />
    </Radix.Root>
  )
}
