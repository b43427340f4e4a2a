import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** The accessible name, and the tooltip. */
  label: string
  icon: LucideIcon
  size?: 'md' | 'sm'
  /** Shown in the tooltip, for example "Ctrl+K". */
  shortcut?: string | undefined
  pressed?: boolean
}

export function IconButton({ label, icon: Icon, size = 'md', shortcut, pressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(styles.button, size === 'sm' && styles.sm, className)}
        {...rest}
      >
        <Icon size={size === 'sm' ? 14 : 16} aria-hidden />
      </button>
    </Tooltip>
  )
}
