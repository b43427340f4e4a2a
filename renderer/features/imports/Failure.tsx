import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AppError } from '#shared/errors.ts'
import styles from './Failure.module.css'

/** What went wrong, why it is likely, and the way out. */
export function Failure({ failure, children }: { failure: AppError; children?: ReactNode }) {
  return (
    <div role="alert" className={styles.failure}>
      <CircleAlert size={16} aria-hidden />
      <div className={styles.words}>
        <p className={styles.message}>{failure.message}</p>
        {failure.likely && <p>{failure.likely}</p>}
        {failure.remedy && <p>{failure.remedy}</p>}
      </div>
      {children}
    </div>
  )
}
