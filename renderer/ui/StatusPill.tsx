import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './StatusPill.module.css'

export type StatusTone = 'ok' | 'redirect' | 'warn' | 'error' | 'neutral'

/** 2xx `ok`, 3xx `redirect`, 4xx `warn`, 5xx and no answer `error`, stopped `neutral`. */
export function StatusPill({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return <span className={classNames(styles.pill, tone !== 'neutral' && styles[tone])}>{children}</span>
}
