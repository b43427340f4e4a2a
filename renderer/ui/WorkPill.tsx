import { Progress } from './Progress.tsx'
import { StopButton } from './StopButton.tsx'
import styles from './WorkPill.module.css'

export interface WorkPillProps {
  /** What is going on: "Reading the answer". */
  label: string
  /** The same with numbers. */
  text: string
  /** From 0 to 1, null while the end is not known. */
  value: number | null
  onStop: () => void
}

/** Work that goes on while one looks at what is there already. It lies in a corner of what is around it, so that nothing shifts. */
export function WorkPill({ label, text, value, onStop }: WorkPillProps) {
  return (
    <div className={styles.pill}>
      <div className={styles.line}>
        <span className={styles.text}>{text}</span>
        <StopButton onStop={onStop} />
      </div>
      <Progress value={value} label={label} />
    </div>
  )
}
