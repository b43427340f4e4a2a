import { formatSize } from '../../../json/view/format-size.ts'
import type { Exchange } from '../../../session/exchanges.ts'
import { StatusPill } from '../../../ui/StatusPill.tsx'
import { failedBeforeSending } from '../failed/failure-title.ts'
import { formatDuration } from '../format-duration.ts'
import styles from './ResponseStatus.module.css'
import { statusTone } from './status-tone.ts'
import { TimingBar } from './TimingBar.tsx'
import { useElapsed } from './use-elapsed.ts'

/** The commas are for screen readers: the text as a whole reads "200 OK, 184 ms, 6.1 KB". */
function Comma() {
  return <span className={styles.comma}>, </span>
}

function Parts({ exchange }: { exchange: Exchange }) {
  if (exchange.state === 'sending') return <Sending startedAt={exchange.startedAt} />
  if (exchange.state === 'answered') {
    const { status, statusText, timings, size, incomplete } = exchange.response
    return (
      <>
        <StatusPill tone={statusTone(status)} shrinks>
          {`${status} ${statusText}`.trim()}
        </StatusPill>
        <Comma />
        <span className={styles.number}>{formatDuration(timings.total)}</span>
        <TimingBar timings={timings} />
        <Comma />
        <span className={styles.number}>{formatSize(size)}</span>
        {incomplete && (
          <>
            <Comma />
            <span className={styles.warning}>incomplete</span>
          </>
        )}
      </>
    )
  }
  const { error, startedAt, endedAt } = exchange
  if (error.code === 'confirmation_required' || error.code === 'prompt_required')
    return <StatusPill tone="neutral">not sent</StatusPill>
  if (failedBeforeSending(error.code)) return <StatusPill tone="warn">not sent</StatusPill>
  return (
    <>
      <StatusPill tone={error.code === 'cancelled' ? 'neutral' : 'error'}>
        {error.code === 'cancelled' ? 'stopped' : 'no answer'}
      </StatusPill>
      <Comma />
      <span className={styles.number}>{formatDuration(endedAt - startedAt)}</span>
    </>
  )
}

function Sending({ startedAt }: { startedAt: number }) {
  const elapsed = useElapsed(startedAt)
  return (
    <>
      <StatusPill tone="neutral">sending</StatusPill>
      <Comma />
      {/* Told at every tick, the time would keep a screen reader talking. */}
      <span className={styles.number} aria-hidden>
        {formatDuration(elapsed)}
      </span>
    </>
  )
}

export function ResponseStatus({ exchange }: { exchange: Exchange | undefined }) {
  return (
    <div role="status" aria-label="Response status" className={styles.status}>
      {exchange ? <Parts exchange={exchange} /> : <span className={styles.quiet}>Response</span>}
    </div>
  )
}
