import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './TextField.module.css'

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'size'> {
  /** The accessible name. */
  label: string
  mono?: boolean
  size?: 'md' | 'sm'
  invalid?: boolean
  leading?: ReactNode
  trailing?: ReactNode
}

/** `className` and `style` go to the frame, everything else (also `ref`) to the input. */
export function TextField({
  label,
  mono,
  size = 'md',
  invalid,
  leading,
  trailing,
  className,
  style,
  ...rest
}: TextFieldProps) {
  return (
    <span
      className={classNames(styles.field, size === 'sm' && styles.sm, invalid && styles.invalid, className)}
      style={style}
    >
      {leading}
      <input
        type="text"
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-invalid={invalid || undefined}
        className={classNames(styles.input, mono && styles.mono)}
        {...rest}
      />
      {trailing}
    </span>
  )
}
