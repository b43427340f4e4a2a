import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { HistoryEntry } from '#shared/model/history.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { openEntry, removeEntry, resend, setPinned } from './actions.ts'
import { chooseOrCompare } from './compare-entries.ts'
import { entryMenu } from './entry-menu.ts'
import { HistoryItem } from './HistoryItem.tsx'
import styles from './HistoryList.module.css'
import type { HistoryRow } from './rows.ts'
import { neighbour, useListKeys } from './use-list-keys.ts'

interface HistoryListProps {
  rows: readonly HistoryRow[]
  /** The end is near. */
  onMore: () => void
  onLeave: () => void
  onNote: (entry: HistoryEntry) => void
  onOperation: (operationId: string) => void
  ref: Ref<{ focus: () => void }>
}

const rowId = (id: number) => `history-row-${id}`

/** The virtual list. It has the focus; one entry is current and stays so when others come above it. */
export function HistoryList({ rows, onMore, onLeave, onNote, onOperation, ref }: HistoryListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [currentId, setCurrent] = useState<number | null>(null)
  const found = rows.findIndex((row) => row.kind === 'entry' && row.entry.id === currentId)
  const current = found >= 0 ? found : rows.findIndex((row) => row.kind === 'entry')
  const row = rows[current]
  const entry = row?.kind === 'entry' ? row.entry : null
  const virtualizer = useVirtualRows({
    scroller,
    count: rows.length,
    current,
    heightOf: (at) => (rows[at]?.kind === 'day' ? 26 : 44),
    keyOf: (at) => rows[at]?.key ?? at,
  })
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus({ preventScroll: true }) }))
  const go = (at: number) => {
    const to = rows[at]
    if (to?.kind !== 'entry') return
    setCurrent(to.entry.id)
    virtualizer.scrollToIndex(at, { align: 'auto' })
  }
  const last = virtualizer.range?.endIndex ?? 0
  useEffect(() => {
    if (last >= rows.length - 20) onMore()
  }, [last, rows.length, onMore])
  const stops = rows.flatMap((one, at) => (one.kind === 'entry' ? [at] : []))
  const deeds = (one: HistoryEntry) => ({
    Enter: () => openEntry(one, false),
    ' ': () => openEntry(one, true),
    Delete: () => {
      const next = neighbour(stops, current)
      if (next !== undefined) go(next)
      removeEntry(one)
    },
    c: () => chooseOrCompare(one),
    n: () => onNote(one),
    p: () => setPinned(one, !one.pinned),
    r: () => resend(one),
  })
  const press = useListKeys({ stops, current, go, onLeave, deeds: entry ? deeds(entry) : {} })
  const choose = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id
    if (id !== undefined) setCurrent(Number(id))
  }
  return (
    <ContextMenu label="Send" items={entry ? entryMenu(entry, { onNote, onOperation }) : []}>
      <div
        ref={scroller}
        role="listbox"
        aria-label="History"
        aria-activedescendant={entry ? rowId(entry.id) : undefined}
        tabIndex={0}
        data-own-keys
        className={styles.list}
        onKeyDown={press}
        onContextMenu={choose}
      >
        <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const one = rows[index]
            if (!one) return null
            if (one.kind === 'day') {
              return (
                <div key={key} role="presentation" className={styles.day} style={{ translate: `0 ${start}px` }}>
                  {one.label}
                </div>
              )
            }
            return (
              <HistoryItem
                key={key}
                id={rowId(one.entry.id)}
                entry={one.entry}
                top={start}
                current={index === current}
                onChoose={() => setCurrent(one.entry.id)}
              />
            )
          })}
        </div>
      </div>
    </ContextMenu>
  )
}
