import { useContext } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { MarkedText as Marked } from '../engine/find/row-marks.ts'
import type { Row } from '../engine/rows.ts'
import { ExactNumbers } from './exact-numbers.ts'
import { NewBadge } from './fields/NewBadge.tsx'
import { MarkedText } from './find/MarkedText.tsx'
import { formatSize } from './format-size.ts'
import { hintFor } from './hints.ts'
import { countText, isContainer } from './row-handlers.ts'
import styles from './TreeRow.module.css'

/** Texts longer than this may not fit: they get a way to be read whole. */
const longText = 160

export interface RowValueProps {
  row: Row
  /** What was found in it. */
  marks: Marked | null | undefined
  fresh: boolean
  onShowAll: (row: Row) => void
}

/** The raw value in its colour, and beside it what it means to a person. */
export function RowValue({ row, marks, fresh, onShowAll }: RowValueProps) {
  const exact = useContext(ExactNumbers)
  if (isContainer(row)) {
    const [opening, closing] = row.kind === 'object' ? '{}' : '[]'
    return (
      <>
        <span className={styles.punctuation}>{opening}</span>
        {row.count > 0 && <span className={styles.count}>{countText(row)}</span>}
        <span className={styles.punctuation}>{closing}</span>
        {fresh && <NewBadge />}
        {row.title && <span className={styles.hint}>{row.title}</span>}
      </>
    )
  }
  const known = hintFor(row.key, row.kind, row.text)
  const hint = exact ? known : known?.replace(/, exact$/, '')
  const long = row.cut > 0 || row.text.length > longText
  return (
    <>
      <span className={classNames(styles.value, styles[row.kind])} title={row.kind === 'number' ? row.text : undefined}>
        {marks ? <MarkedText {...marks} /> : row.text}
        {!marks && row.cut > 0 && '…'}
      </span>
      {long && (
        <button type="button" tabIndex={-1} className={styles.more} onClick={() => onShowAll(row)}>
          show all{row.cut > 0 && `, ${formatSize(row.cut)} more`}
        </button>
      )}
      {fresh && <NewBadge />}
      {hint && <span className={styles.hint}>{hint}</span>}
    </>
  )
}
