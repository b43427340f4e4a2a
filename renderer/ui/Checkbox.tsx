import { Check, Minus } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import styles from './Checkbox.module.css'
import { classNames } from './class-names.ts'

export interface CheckboxProps {
  /** The accessible name. */
  label: string
  checked: boolean | 'indeterminate'
  onChange: (checked: boolean) => void
  disabled?: boolean
  className?: string
}

export function Checkbox({ label, checked, onChange, disabled, className }: CheckboxProps) {
  return (
    <Radix.Root
      aria-label={label}
      checked={checked}
      onCheckedChange={(state) => onChange(state === true)}
      disabled={disabled ?? false}
      className={classNames(styles.hit, className)}
    >
      <span className={styles.box}>
        <Radix.Indicator style={{ display: 'grid' }}>
          {checked === 'indeterminate' ? <Minus size={11} aria-hidden /> : <Check size={11} aria-hidden />}
        </Radix.Indicator>
      </span>
    </Radix.Root>
  )
}
