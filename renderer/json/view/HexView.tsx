import { type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { DocumentHandle } from '../worker/open-document.ts'
import type { ByteMark } from '../worker/questions/find-questions.ts'
import { useByteMarks } from './find/use-byte-marks.ts'
import type { Finding } from './find/use-find.ts'
import { HexRow, type RowMark } from './HexRow.tsx'
import styles from './HexView.module.css'
import { byteAtColumn, describeByte, parseOffset } from './hex-format.ts'
import { useBytes } from './use-bytes.ts'
import { useColumns } from './use-columns.ts'
import { useDocumentState } from './use-document.ts'
import { type ByteSelection, useHexKeys } from './use-hex-keys.ts'
import { useNote } from './use-note.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

const rowHeight = 20
const padding = 8
/** Sixteen bytes in a row want so many characters; below that, eight. */
const roomForSixteen = 68
const largestCopy = 16_000_000
const isMac = /mac/i.test(navigator.platform)

/** The bytes as they came: offset, hexadecimal and ASCII. */
export function HexView({ document, finding }: { document: DocumentHandle; finding: Finding }) {
  const { received: size } = useDocumentState(document)
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const idBase = useId()
  const perRow = useColumns(scroller, probe, 10) >= roomForSixteen ? 16 : 8
  const view = useVirtualRows(scroller, Math.ceil(size / perRow), rowHeight, padding)
  const shown = useBytes(document, view.from * perRow, Math.min(view.to * perRow, size))
  const [selection, setSelection] = useState<ByteSelection>({ anchor: 0, caret: 0 })
  const [goTo, setGoTo] = useState('')
  const [note, tell] = useNote()
  const first = Math.min(selection.anchor, selection.caret)
  const last = Math.min(Math.max(selection.anchor, selection.caret), size - 1)

  const select = (next: ByteSelection) => {
    setSelection(next)
    view.show(Math.floor(next.caret / perRow))
  }
  const copy = async (as: 'hex' | 'text') => {
    if (last - first >= largestCopy) return tell('Too much for the clipboard. Save the response instead.')
    const bytes = await document.ask('bytes', { from: first, to: last + 1 })
    const text = as === 'text' ? new TextDecoder().decode(bytes) : Array.from(bytes, hexByte).join(' ')
    tell(
      (await copyText(text)) ? `${bytes.length.toLocaleString('en')} bytes copied` : 'The clipboard did not take it.',
    )
  }
  const onKeyDown = useHexKeys({ selection, size, perRow, page: view.page, select, copy: (as) => void copy(as) })
  const found = finding.current
  useEffect(() => {
    if (!found) return
    setSelection({ anchor: found.from, caret: found.to - 1 })
    view.show(Math.floor((found.to - 1) / perRow))
    view.show(Math.floor(found.from / perRow))
  }, [found, perRow, view.show])
  const marks = useByteMarks(document, finding, view.from * perRow, view.to * perRow)
  const offset = parseOffset(goTo)
  const outside = goTo !== '' && (offset === null || offset >= size)

  const byteUnder = (event: PointerEvent): number | null => {
    const target = event.target instanceof Element ? event.target : null
    const cell = target?.closest<HTMLElement>('[data-hex], [data-ascii]')
    const row = cell?.closest<HTMLElement>('[data-line]')?.dataset.line
    if (!cell || row === undefined) return null
    const character = (probe.current?.getBoundingClientRect().width ?? 80) / 10
    const column = Math.floor((event.clientX - cell.getBoundingClientRect().left) / character)
    const at = 'hex' in cell.dataset ? byteAtColumn(column, perRow) : Math.min(Math.max(column, 0), perRow - 1)
    return Math.min(Number(row) * perRow + at, size - 1)
  }
  const rows = Array.from({ length: Math.max(view.to - view.from, 0) }, (_, at) => view.from + at)
  return (
    <div className={styles.pane}>
      <ContextMenu
        label="Bytes"
        items={[
          { label: 'Copy as hex', shortcut: isMac ? '⌘+C' : 'Ctrl+C', onSelect: () => void copy('hex') },
          { label: 'Copy as text', shortcut: isMac ? '⌘+Shift+C' : 'Ctrl+Shift+C', onSelect: () => void copy('text') },
        ]}
      >
        <div
          ref={scroller}
          role="tree"
          aria-label="Response bytes"
          aria-multiselectable
          aria-activedescendant={`${idBase}-${Math.floor(selection.caret / perRow)}`}
          tabIndex={0}
          data-found={found !== null && first === found.from && last === found.to - 1}
          className={styles.bytes}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            const at = event.button === 0 ? byteUnder(event) : null
            if (at === null) return
            // Rows come and go: only the list itself may hold the focus.
            event.preventDefault()
            event.currentTarget.focus({ preventScroll: true })
            setSelection({ anchor: event.shiftKey ? selection.anchor : at, caret: at })
          }}
          onPointerMove={(event) => {
            const at = event.buttons === 1 ? byteUnder(event) : null
            if (at !== null) setSelection(({ anchor }) => ({ anchor, caret: at }))
          }}
        >
          <span ref={probe} className={styles.probe} aria-hidden>
            0000000000
          </span>
          <div role="presentation" style={{ height: view.height }}>
            <div role="presentation" style={{ transform: `translateY(${view.top}px)` }}>
              {rows.map((row) => {
                const begin = row * perRow
                const at = begin - shown.from
                const marked = first < begin + perRow && last >= begin
                return (
                  <HexRow
                    key={row}
                    id={`${idBase}-${row}`}
                    row={row}
                    perRow={perRow}
                    bytes={at >= 0 ? shown.bytes.subarray(at, at + perRow) : shown.bytes.subarray(0, 0)}
                    marks={marksIn(marks, begin, perRow)}
                    selected={marked ? [Math.max(first - begin, 0), Math.min(last - begin, perRow - 1)] : null}
                  />
                )
              })}
            </div>
          </div>
        </div>
      </ContextMenu>
      <div className={styles.foot}>
        <span role="status" className={styles.facts}>
          {note ||
            (last > first
              ? `${(last - first + 1).toLocaleString('en')} bytes selected, from ${describeByte(first, undefined)}`
              : describeByte(first, shown.bytes[first - shown.from]))}
        </span>
        <TextField
          label="Go to offset"
          placeholder="Go to offset"
          title="Decimal, or hexadecimal with 0x; Enter goes there"
          size="sm"
          mono
          invalid={outside}
          value={goTo}
          style={{ width: 132 }}
          onChange={(event) => setGoTo(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || offset === null || offset >= size) return
            view.toTop(Math.max(Math.floor(offset / perRow) - 2, 0))
            setSelection({ anchor: offset, caret: offset })
          }}
        />
      </div>
    </div>
  )
}

/** What is marked in a row, by the places of its bytes; undefined where nothing is. */
function marksIn(marks: readonly ByteMark[], begin: number, perRow: number): RowMark[] | undefined {
  const inRow = marks.filter(({ from, to }) => from < begin + perRow && to > begin)
  if (inRow.length === 0) return undefined
  return inRow.map(({ from, to, current }) => ({
    first: Math.max(from - begin, 0),
    last: Math.min(to - begin, perRow) - 1,
    current,
  }))
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}
