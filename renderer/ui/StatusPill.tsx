import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './StatusPill.module.css'
import tones from './tones.module.css'

export type StatusTone = 'ok' | 'redirect' | 'warn' | 'error' | 'neutral'

export interface StatusPillProps {
  tone: StatusTone
  /** Where there is no room, the end of the text gives way; a number at its beginning stays. */
  shrinks?: boolean
  children: ReactNode
}

/** 2xx `ok`, 3xx `redirect`, 4xx `warn`, 5xx and no answer `error`, stopped `neutral`. */
export function StatusPill({ tone, shrinks, children }: StatusPillProps) {
  return (
    <span className={classNames(styles.pill, tones.tone, tone !== 'neutral' && tones[tone], shrinks && styles.shrinks)}>
      {shrinks ? <span className={styles.text}>{children}</span> : children}
    </span>
  )
}
