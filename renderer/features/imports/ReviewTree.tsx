import { Search } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { ReviewItem } from './ReviewItem.tsx'
import styles from './ReviewTree.module.css'
import { found, shownRows, stateOf, withTaken } from './review-tree.ts'
import type { Choice } from './use-choice.ts'
import { useReviewKeys } from './use-review-keys.ts'

const rowId = (at: number) => `import-row:${at}`

/** What would be imported, with a check box a row: some fifty rows in the document, however many there are. */
export function ReviewTree({ choice: { tree, off, setOff, taken } }: { choice: Choice }) {
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set())
  const [words, setWords] = useState('')
  const [current, setCurrent] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useDeferredValue(words)
  const hits = useMemo(() => found(tree, wanted), [tree, wanted])
  const rows = useMemo(() => shownRows(tree, closed, hits), [tree, closed, hits])
  const place = Math.max(0, rows.indexOf(current))
  const virtualizer = useVirtualRows({
    scroller,
    count: rows.length,
    current: place,
    heightOf: () => 24,
    keyOf: (row) => rows[row] ?? row,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current row is to be seen
  useEffect(() => virtualizer.scrollToIndex(place, { align: 'auto' }), [current])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found is shown from its beginning
  useEffect(() => virtualizer.scrollToOffset(0), [hits])

  const toggle = (at: number) => setOff(withTaken(tree, off, at, stateOf(tree, off, taken, at) !== true, hits))
  const setOpen = (at: number, open: boolean) =>
    setClosed((before) => {
      const next = new Set(before)
      if (open) next.delete(at)
      else next.add(at)
      return next
    })
  const press = useReviewKeys({ tree, rows, place, closed, setCurrent, setOpen, toggle })
  return (
    <>
      <div className={styles.filter}>
        <TextField
          type="search"
          label="Filter what is imported"
          placeholder="Filter"
          className={styles.field}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          leading={<Search size={14} aria-hidden />}
        />
      </div>
      {rows.length === 0 && (
        <p className={styles.none}>{hits ? 'Nothing has these words.' : 'There are no requests in it.'}</p>
      )}
      <div
        ref={scroller}
        role="tree"
        aria-label="To be imported"
        aria-multiselectable
        aria-activedescendant={rows.length > 0 ? rowId(rows[place]!) : undefined}
        tabIndex={0}
        className={styles.tree}
        onKeyDown={press}
      >
        <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const at = rows[index]
            const node = at === undefined ? undefined : tree.nodes[at]
            if (at === undefined || !node) return null
            const [from, to] = [at, tree.ends[at]!]
            return (
              <ReviewItem
                key={key}
                id={rowId(at)}
                node={node}
                top={start}
                level={tree.levels[at]!}
                open={!closed.has(at) || hits !== null}
                state={stateOf(tree, off, taken, at)}
                taken={taken[to]! - taken[from]!}
                total={tree.requests[to]! - tree.requests[from]!}
                current={index === place}
                onToggle={() => {
                  setCurrent(at)
                  toggle(at)
                }}
                onOpen={() => {
                  setCurrent(at)
                  if (node.kind === 'request') toggle(at)
                  else setOpen(at, closed.has(at))
                }}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}
