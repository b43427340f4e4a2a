import type { ReactNode } from 'react'
import styles from './Explanation.module.css'

export interface ExplanationProps {
  what: ReactNode
  likely: ReactNode
  remedy: ReactNode
  /** Buttons under "What to do". */
  actions?: ReactNode
}

/** What happened, why it is likely, what to do: in this order, everywhere. */
export function Explanation({ what, likely, remedy, actions }: ExplanationProps) {
  return (
    <dl className={styles.explanation}>
      <dt>What happened</dt>
      <dd>{what}</dd>
      {likely && (
        <>
          <dt>Likely cause</dt>
          <dd>{likely}</dd>
        </>
      )}
      {(remedy || actions) && (
        <>
          <dt>What to do</dt>
          <dd>
            {remedy && <div>{remedy}</div>}
            {actions && <div className={styles.actions}>{actions}</div>}
          </dd>
        </>
      )}
    </dl>
  )
}
