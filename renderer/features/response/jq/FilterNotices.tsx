import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { explanation } from '#shared/error-texts.ts'
import { roundingText } from '#shared/jq/rounding-text.ts'
import type { FilterRun } from '../../../session/filter-runs.ts'
import styles from './JqBar.module.css'

/** What is to be known about the filter and its result, right below the bar. */
export function FilterNotices({ run, ripe, id }: { run: FilterRun | null; ripe: boolean; id: string }) {
  if (!run) return null
  const { state, error, result } = run
  if (state === 'failed' && ripe && error && error.code !== 'cancelled') {
    return (
      <div className={styles.notice} role="alert" id={id}>
        <CircleAlert size={14} className={styles.error} aria-hidden />
        <span>
          {explanation(error)}
          {result && ' The last result is still shown.'}
        </span>
      </div>
    )
  }
  if (state !== 'done' || !result) return null
  const { failure, rounding, said } = result
  return (
    <>
      {failure && (
        <div className={styles.notice} role="alert">
          <CircleAlert size={14} className={styles.error} aria-hidden />
          <span>{`The filter stopped: ${failure.message}`}</span>
        </div>
      )}
      {rounding && (
        <div className={styles.notice} role="note">
          <TriangleAlert size={14} className={styles.warning} aria-hidden />
          <span>{roundingText(rounding)}</span>
        </div>
      )}
      {said !== '' && (
        <div className={styles.notice} role="note">
          <Info size={14} aria-hidden />
          <span className={styles.said}>{said.length > 500 ? `${said.slice(0, 500)}…` : said}</span>
        </div>
      )}
    </>
  )
}
