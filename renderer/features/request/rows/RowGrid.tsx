import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import styles from './rows.module.css'

interface RowGridProps {
  /** The accessible name of the list of rows. */
  label: string
  columns: readonly string[]
  className?: string | undefined
  children: ReactNode
}

/** The frame of a grid of rows: a head that stays, with a column for checkboxes in front and one for actions behind. */
export function RowGrid({ label, columns, className, children }: RowGridProps) {
  return (
    <div className={classNames(styles.grid, className)} data-grid>
      <div className={styles.head} aria-hidden>
        <div />
        {columns.map((column) => (
          <div key={column} className={styles.headCell}>
            {column}
          </div>
        ))}
        <div />
      </div>
      <ul aria-label={label}>{children}</ul>
    </div>
  )
}
