import { memo } from 'react'
import styles from './HexView.module.css'
import { asciiText, hexColumn, hexText, offsetText } from './hex-format.ts'

/** Bytes of a row that were found, from the first to the last. */
export interface RowMark {
  first: number
  last: number
  current: boolean
}

export interface HexRowProps {
  id: string
  row: number
  perRow: number
  /** Of this row; fewer at the end, none while they are on their way. */
  bytes: Uint8Array
  /** First and last byte of the selection that is in this row, from 0; null where none is. */
  selected: readonly [number, number] | null
  marks: readonly RowMark[] | undefined
}

/** Offset, bytes and ASCII. The selection is drawn below the text, so that a row stays three pieces of text. */
export const HexRow = memo(function HexRow({ id, row, perRow, bytes, selected, marks }: HexRowProps) {
  const [first, last] = selected ?? [0, -1]
  const from = hexColumn(first, perRow)
  return (
    <div id={id} role="treeitem" tabIndex={-1} aria-selected={selected !== null} data-line={row} className={styles.row}>
      <span className={styles.offset}>{offsetText(row * perRow)}</span>
      <span data-hex className={styles.hex} style={{ width: `${perRow * 3}ch` }}>
        {marks?.map(({ first: begin, last: end, current }) => (
          <span
            key={begin}
            data-found
            className={current ? styles.current : styles.found}
            style={{
              left: `${hexColumn(begin, perRow)}ch`,
              width: `${hexColumn(end, perRow) + 2 - hexColumn(begin, perRow)}ch`,
            }}
          />
        ))}
        {selected && (
          <span
            className={styles.mark}
            style={{ left: `${from}ch`, width: `${hexColumn(last, perRow) + 2 - from}ch` }}
          />
        )}
        <span className={styles.over}>{hexText(bytes, perRow)}</span>
      </span>
      <span data-ascii className={styles.ascii} style={{ width: `${perRow}ch` }}>
        {marks?.map(({ first: begin, last: end, current }) => (
          <span
            key={begin}
            className={current ? styles.current : styles.found}
            style={{ left: `${begin}ch`, width: `${end - begin + 1}ch` }}
          />
        ))}
        {selected && <span className={styles.mark} style={{ left: `${first}ch`, width: `${last - first + 1}ch` }} />}
        <span className={styles.over}>{asciiText(bytes)}</span>
      </span>
    </div>
  )
})
