import { Highlighted } from '../../../ui/Highlighted.tsx'
import type { LineRow } from '../../engine/compare/line-changes.ts'
import styles from './DifferenceList.module.css'

/** A line of the merged text: its number on both sides, its sign and its characters. */
export function LineRowView({ row, digits, onToggle }: { row: LineRow; digits: number; onToggle: () => void }) {
  const width = { width: `${digits}ch` }
  return (
    <>
      <span className={styles.line} style={width} data-number={row.kind === 'skipped' ? '' : (row.a ?? '')} />
      <span className={styles.line} style={width} data-number={row.kind === 'skipped' ? '' : (row.b ?? '')} />
      <span className={styles.sign} aria-hidden>
        {row.kind === 'added' ? '+' : row.kind === 'removed' ? '−' : ''}
      </span>
      {row.kind === 'skipped' ? (
        <button type="button" tabIndex={-1} className={styles.skipped} onClick={onToggle}>
          {row.count.toLocaleString('en')} unchanged {row.count === 1 ? 'line' : 'lines'}
        </button>
      ) : (
        <span className={styles.text}>
          <Highlighted text={row.text} marks={row.marks} />
        </span>
      )}
    </>
  )
}
