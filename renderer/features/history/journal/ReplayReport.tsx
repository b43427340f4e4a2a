import { explanation } from '#shared/error-texts.ts'
import type { JournalSession, ReplayResult } from '#shared/model/journal.ts'
import { Button } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { MethodLabel } from '../../../ui/MethodLabel.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { StatusPill } from '../../../ui/StatusPill.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import { compareEntries } from '../compare-entries.ts'
import { durationOf, nameOf, statusOf } from '../entry-texts.ts'
import styles from './Dialogs.module.css'
import { forgetReplay, type Replay, summaryOf, verdictOf } from './replays.ts'

/** How far a replay is and what came of each request; it may be closed and looked at again. */
export function ReplayReport({
  session,
  replay,
  onClose,
}: {
  session: JournalSession
  replay: Replay
  onClose: () => void
}) {
  const { state, total, results, error, compared, environment } = replay
  const running = state === 'running'
  const compare = ({ entry, entryNow }: ReplayResult) => {
    onClose()
    if (entryNow !== null) compareEntries(entry, entryNow)
  }
  return (
    <Dialog
      open
      width={760}
      onClose={onClose}
      title={`"${session.name}" again${environment === null ? '' : `, in ${environment}`}`}
      footer={
        <>
          {!running && <Button onClick={() => forgetReplay(session.id)}>Send once more</Button>}
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles.running}>
        {running ? (
          <Progress value={total === 0 ? null : results.length / total} label="Sending again" />
        ) : (
          <span role="status" aria-label="Result of the replay">
            {state === 'stopped' && `Stopped after ${results.length} of ${total}. `}
            {error && `${explanation(error)} `}
            {summaryOf(replay)}
          </span>
        )}
        {running && (
          <>
            <span className={styles.number}>
              {results.length} of {total}
            </span>
            <StopButton what="the replay" onStop={() => replay.controller.abort()} />
          </>
        )}
      </div>
      {results.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        <section className={styles.results} aria-label="What came of each request" tabIndex={0}>
          <table className={styles.table} aria-label="Results">
            <colgroup>
              <col />
              <col style={{ width: 128 }} />
              <col style={{ width: 128 }} />
              <col style={{ width: 200 }} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">Request</th>
                <th scope="col">First time</th>
                <th scope="col">Now</th>
                <th scope="col">Compared</th>
              </tr>
            </thead>
            <tbody>
              {results.map((result) => (
                <ResultRow key={result.item} result={result} compared={compared} onCompare={() => compare(result)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Dialog>
  )
}

interface ResultRowProps {
  result: ReplayResult
  compared: boolean
  onCompare: () => void
}

function ResultRow({ result, compared, onCompare }: ResultRowProps) {
  const { text, differs } = verdictOf(result, compared)
  const { before, now, entryNow } = result
  const comparable = before.status !== null && now?.status != null && entryNow !== null
  return (
    <tr>
      <td title={result.url}>
        <span className={styles.request}>
          <MethodLabel method={result.method} wide />
          <span className={styles.path}>{nameOf(result)}</span>
        </span>
      </td>
      <td>
        <Outcome outcome={before} />
      </td>
      <td>{now === null ? <span className={styles.quiet}>not sent</span> : <Outcome outcome={now} />}</td>
      <td title={text} className={classNames(differs ? styles.differs : styles.quiet)}>
        {differs && comparable ? (
          <Button size="sm" aria-label={`${text}: compare ${result.method} ${nameOf(result)}`} onClick={onCompare}>
            {text}
          </Button>
        ) : (
          text
        )}
      </td>
    </tr>
  )
}

function Outcome({ outcome }: { outcome: ReplayResult['before'] }) {
  const { text, tone } = statusOf(outcome)
  return (
    <>
      <StatusPill tone={tone}>{text}</StatusPill> <span className={styles.quiet}>{durationOf(outcome)}</span>
    </>
  )
}
