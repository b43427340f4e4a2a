import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` per view; `outlined` is the usual one, `quiet` has no border. */
  variant?: 'primary' | 'outlined' | 'quiet' | 'danger'
  size?: 'md' | 'sm'
  icon?: LucideIcon
  /** Red words on a quiet or outlined button, for what deletes but can be undone. */
  destructive?: boolean
}

export function Button({
  variant = 'outlined',
  size = 'md',
  icon: Icon,
  destructive,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(
        styles.button,
        variant !== 'outlined' && styles[variant],
        size === 'sm' && styles.sm,
        destructive && styles.red,
        className,
      )}
      {...rest}
    >
      {Icon && <Icon size={size === 'sm' ? 14 : 16} aria-hidden />}
      {children}
    </button>
  )
}
