import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Badge.module.css'
import { classNames } from './class-names.ts'
import tones from './tones.module.css'

export interface BadgeProps {
  tone?: 'neutral' | 'ok' | 'warn' | 'error' | 'accent' | 'secret'
  /** `sm` is 16 px, `md` 20 px high. */
  size?: 'sm' | 'md'
  icon?: LucideIcon
  children: ReactNode
}

export function Badge({ tone = 'neutral', size = 'sm', icon: Icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(styles.badge, tones.tone, tone !== 'neutral' && tones[tone], size === 'md' && styles.md)}
    >
      {Icon && <Icon size={size === 'md' ? 14 : 12} aria-hidden />}
      {children}
    </span>
  )
}
