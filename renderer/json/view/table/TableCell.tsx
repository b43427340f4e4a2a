import { classNames } from '../../../ui/class-names.ts'
import type { MarkedText } from '../../engine/find/row-marks.ts'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import type { Cell } from '../../worker/questions/table-questions.ts'
import { MarkedText as Marked } from '../find/MarkedText.tsx'
import { cellHint, columnKey } from './cell-hint.ts'
import styles from './JsonTable.module.css'
import { stateTone } from './state-tone.ts'

/** A row is one line: where others end is marked. Copies and the whole value have them as they are. */
function oneLine(text: string): string {
  return /[\n\r]/.test(text) ? text.replace(/\r\n|[\n\r]/g, '↵ ') : text
}

export interface CellValueProps {
  cell: Cell | null | undefined
  column: TableColumn
  /** Its text with what was found in it. */
  marked: MarkedText | undefined
}

/** A value and, beside it, what it means. Strings stand without quotes: the column says what they are. */
export function CellValue({ cell, column, marked }: CellValueProps) {
  if (cell === undefined) return null
  if (cell === null) return <span className={styles.absent} />
  const { kind, text, cut } = cell
  const key = columnKey(column)
  const hint = cellHint(key, cell)
  const tone = kind === 'string' ? stateTone(key, text) : null
  const isNumber = kind === 'number' || (column.type !== null && column.kind === 'number' && kind === 'string')
  const value = (
    <>
      {tone && <span className={styles.state} data-tone={tone} />}
      <span className={classNames(styles.value, isNumber ? styles.number : styles[kind])}>
        {marked ? (
          <Marked {...marked} />
        ) : (
          <>
            {oneLine(text)}
            {cut > 0 && '…'}
          </>
        )}
      </span>
    </>
  )
  if (!hint) return value
  // A hint that has no room beside the value goes below it, where it is not seen: half of one would be misread.
  return (
    <span className={styles.hinted}>
      <span className={styles.said}>{value}</span>
      <span className={styles.hint}>{hint}</span>
    </span>
  )
}
