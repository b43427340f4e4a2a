import type { SendProgress } from '#shared/model/response.ts'
import { formatSize } from '../../json/view/format-size.ts'
import { stop } from '../../session/exchanges.ts'
import { Progress } from '../../ui/Progress.tsx'
import { StopButton } from '../../ui/StopButton.tsx'
import { formatDuration } from './format-duration.ts'
import styles from './SendingView.module.css'
import { useElapsed } from './status/use-elapsed.ts'

const phases: Readonly<Record<SendProgress['phase'], string>> = {
  preparing: 'Preparing the request',
  connecting: 'Connecting',
  sending: 'Sending the request',
  waiting: 'Waiting for the answer',
  receiving: 'Receiving',
}

/** What is going on, in numbers, and a way to stop it. */
export function SendingView({
  tabId,
  progress,
  startedAt,
}: {
  tabId: string
  progress: SendProgress
  startedAt: number
}) {
  const elapsed = useElapsed(startedAt)
  const { phase, received, total } = progress
  const known = phase === 'receiving' && total !== null && total >= received && total > 0
  return (
    <div className={styles.sending}>
      <Progress value={known ? received / total : null} label="Request under way" />
      <div className={styles.line}>
        <span>{phases[phase]}</span>
        {phase === 'receiving' && (
          <span className={styles.number}>
            {formatSize(received)}
            {known && ` of ${formatSize(total)}`}
          </span>
        )}
        <span className={styles.time}>{formatDuration(elapsed)}</span>
        <StopButton onStop={() => stop(tabId)} />
      </div>
    </div>
  )
}
