import { Check, Minus, X } from 'lucide-react'
import type { SendStep } from '#shared/model/response.ts'
import { formatDuration } from '../format-duration.ts'
import styles from './StepsTable.module.css'

const icons = { ok: Check, failed: X, skipped: Minus } as const
const words = { ok: 'done', failed: 'failed', skipped: 'skipped' } as const

/** What happened on the way, in order. */
export function StepsTable({ steps }: { steps: readonly SendStep[] }) {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map(({ name, state, text, ms }, at) => {
        const Icon = icons[state]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps repeat with redirects, and their order never changes
          <li key={at} className={styles.step}>
            <span className={styles[state]} role="img" aria-label={words[state]}>
              <Icon size={14} aria-hidden />
            </span>
            <span className={styles.name}>{name}</span>
            <span className={styles.text} title={text}>
              {text}
            </span>
            <span className={styles.ms}>{ms === null ? '' : formatDuration(ms)}</span>
          </li>
        )
      })}
    </ol>
  )
}
