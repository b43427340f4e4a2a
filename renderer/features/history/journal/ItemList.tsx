import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { JournalItem } from '#shared/model/journal.ts'
import { ContextMenu } from '../../../ui/ContextMenu.tsx'
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts'
import { openEntry, resend } from '../actions.ts'
import { chooseOrCompare } from '../compare-entries.ts'
import { HistoryItem } from '../HistoryItem.tsx'
import { neighbour, useListKeys } from '../use-list-keys.ts'
import { itemMenu } from './item-menu.ts'
import styles from './Journal.module.css'
import { removeItem, setBookmarked } from './journal-actions.ts'
import { NoteRow } from './NoteRow.tsx'

interface ItemListProps {
  items: readonly JournalItem[]
  onLeave: () => void
  /** A note below this line; a note at this send, or of this note. */
  onBelow: (item: JournalItem) => void
  onNote: (item: JournalItem) => void
  ref: Ref<{ focus: () => void }>
}

const rowId = (id: number) => `journal-item-${id}`

/** The lines of a session, oldest first. What comes in is shown as long as the end was. */
export function ItemList({ items, onLeave, onBelow, onNote, ref }: ItemListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [currentId, setCurrent] = useState<number | null>(null)
  const found = items.findIndex(({ id }) => id === currentId)
  const current = found >= 0 ? found : items.length - 1
  const item = items[current]
  const stops = items.map((_, at) => at)
  const virtualizer = useVirtualRows({
    scroller,
    count: items.length,
    current,
    heightOf: (at) => (items[at]?.type === 'note' ? 32 : 44),
    keyOf: (at) => items[at]?.id ?? at,
  })
  const atEnd = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line has come
  useEffect(() => {
    if (atEnd.current && items.length > 0) virtualizer.scrollToIndex(items.length - 1, { align: 'end' })
  }, [items.length])
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus({ preventScroll: true }) }))
  const go = (at: number) => {
    const to = items[at]
    if (!to) return
    setCurrent(to.id)
    virtualizer.scrollToIndex(at, { align: 'auto' })
  }
  const press = useListKeys({ stops, current, go, onLeave, deeds: item ? deedsOf(item) : {} })

  function deedsOf(one: JournalItem): Record<string, () => void> {
    const common = {
      i: () => onBelow(one),
      n: () => onNote(one),
      Delete: () => {
        const next = neighbour(stops, current)
        if (next !== undefined) go(next)
        removeItem(one)
      },
    }
    if (one.type === 'note') return { ...common, Enter: () => onNote(one) }
    return {
      ...common,
      Enter: () => openEntry(one.entry, false),
      ' ': () => openEntry(one.entry, true),
      b: () => setBookmarked(one, !one.bookmarked),
      c: () => chooseOrCompare(one.entry),
      r: () => resend(one.entry),
    }
  }

  const chooseAt = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-item]')?.dataset.item
    if (id !== undefined) setCurrent(Number(id))
  }
  return (
    <ContextMenu label="Line" items={item ? itemMenu(item, { onBelow, onNote }) : []}>
      <div
        ref={scroller}
        role="listbox"
        aria-label="Lines of the session"
        aria-activedescendant={item ? rowId(item.id) : undefined}
        tabIndex={items.length === 0 ? -1 : 0}
        data-own-keys
        className={styles.list}
        onKeyDown={press}
        onContextMenu={chooseAt}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 40
        }}
      >
        <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const one = items[index]
            if (!one) return null
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                role="presentation"
                data-index={index}
                data-item={one.id}
                className={styles.row}
                style={{ translate: `0 ${start}px` }}
              >
                {one.type === 'note' ? (
                  <NoteRow
                    id={rowId(one.id)}
                    text={one.text}
                    current={index === current}
                    onClick={() => setCurrent(one.id)}
                    onDoubleClick={() => onNote(one)}
                  />
                ) : (
                  <HistoryItem
                    id={rowId(one.id)}
                    entry={one.entry}
                    bookmarked={one.bookmarked}
                    top={0}
                    current={index === current}
                    onChoose={() => setCurrent(one.id)}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </ContextMenu>
  )
}
