import { Progress } from '../../../ui/Progress.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import styles from './ExportDialog.module.css'

interface ExportProgressProps {
  /** Requests that are read; once all are, the files are written. */
  done: number
  total: number
  onStop: () => void
}

/** How far an export is, and Stop. */
export function ExportProgress({ done, total, onStop }: ExportProgressProps) {
  const isReading = done < total
  const text = isReading
    ? `Reading, ${done.toLocaleString('en')} of ${total.toLocaleString('en')} requests`
    : total > 0
      ? `Writing ${total.toLocaleString('en')} ${total === 1 ? 'request' : 'requests'}`
      : 'Reading'
  return (
    <div role="status" aria-label="Exporting" className={styles.progress}>
      <div className={styles.line}>
        <span>{text}</span>
        <StopButton onStop={onStop} what="exporting" />
      </div>
      <Progress value={isReading ? done / total : null} label="Exporting" />
    </div>
  )
}
