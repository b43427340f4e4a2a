import { classNames } from './class-names.ts'
import styles from './Progress.module.css'

/** `value` from 0 to 1, null while the end is not known. Numbers and Stop stand beside it. */
export function Progress({ value, label }: { value: number | null; label: string }) {
  const known = value !== null
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={known ? Math.round(value * 100) : undefined}
      className={styles.track}
    >
      <div
        className={classNames(styles.bar, !known && styles.unknown)}
        style={known ? { width: `${value * 100}%` } : undefined}
      />
    </div>
  )
}
