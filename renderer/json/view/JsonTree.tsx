import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { WorkPill } from '../../ui/WorkPill.tsx'
import type { Row } from '../engine/rows.ts'
import type { DocumentHandle } from '../worker/open-document.ts'
import { FullTextDialog } from './FullTextDialog.tsx'
import { AbsentFields } from './fields/AbsentFields.tsx'
import type { KnownFields } from './fields/known-fields.ts'
import { useNewFields } from './fields/use-new-fields.ts'
import type { Finding } from './find/use-find.ts'
import { useRowMarks } from './find/use-row-marks.ts'
import styles from './JsonTree.module.css'
import { PathBar } from './PathBar.tsx'
import type { RowHandlers } from './row-handlers.ts'
import { SideSplit } from './SideSplit.tsx'
import { keepSelectedNode } from './selected-node.ts'
import { TreeRow } from './TreeRow.tsx'
import { copyFrom } from './tree-actions.ts'
import { treeMenu } from './tree-menu.ts'
import { useDocumentState } from './use-document.ts'
import { useNote } from './use-note.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import { useWork } from './use-work.ts'

const rowHeight = 24
const padding = 4

export interface AbsentLayout {
  shown: boolean
  size: number
}

export interface JsonTreeProps {
  document: DocumentHandle
  /** What is being looked for. */
  finding?: Finding | undefined
  /** What is known of the fields of this answer. */
  known?: KnownFields | null
  /** Called with the exact text of a value and the key it stands under. */
  onSaveVariable?: ((text: string, key: string | null) => void) | undefined
  /** The same with the JSONPath of the value. */
  onCapture?: ((path: string, text: string, key: string | null) => void) | undefined
  /** A value to go to: what is around it is opened. */
  reveal?: { node: number } | null
  onRevealed?: () => void
  onShowTable?: (node: number) => void
  /** The panel of absent fields: whether it is open, and its size in percent. */
  absent?: AbsentLayout
  onAbsent?: (change: Partial<AbsentLayout>) => void
}

/** The answer as a tree. Any number of rows: only those in view are asked for and drawn. */
export function JsonTree({
  document,
  finding,
  known,
  onSaveVariable,
  onCapture,
  reveal,
  onRevealed,
  onShowTable,
  absent,
  onAbsent,
}: JsonTreeProps) {
  const state = useDocumentState(document)
  const scroller = useRef<HTMLDivElement>(null)
  const idBase = useId()
  const [selected, setSelected] = useState(0)
  // Nothing is marked before somebody comes to the tree.
  const [visited, setVisited] = useState(false)
  const [hovered, setHovered] = useState(-1)
  const [note, tell] = useNote()
  const opening = useWork(document)
  const [whole, setWhole] = useState<Row | null>(null)
  const view = useVirtualRows(scroller, state.rows, rowHeight, padding)
  const rows = document.rows(view.from, view.to)
  const row = document.rows(selected, selected + 1)[0]
  const node = visited ? row?.node : undefined
  useEffect(() => keepSelectedNode(document, node), [document, node])
  const marks = useRowMarks(document, finding, view.from, view.to)
  const fresh = useNewFields(document, known, view.from, view.to)
  /** The list of absent fields was asked for by its name: the cursor goes there. */
  const [toAbsent, setToAbsent] = useState(false)

  const select = useCallback(
    (at: number) => {
      setSelected(at)
      view.show(at)
    },
    [view.show],
  )
  useEffect(() => {
    if (!reveal) return
    document.ask('reveal', reveal).then(
      (at) => {
        scroller.current?.focus({ preventScroll: true })
        select(Math.max(at, 0))
        onRevealed?.()
      },
      () => undefined,
    )
  }, [document, reveal, select, onRevealed])
  const moveTo = useCallback((answer: Promise<number>) => void answer.then((at) => select(Math.max(at, 0))), [select])
  const handlers = useMemo<RowHandlers>(
    () => ({
      onSelect: setSelected,
      onHover: setHovered,
      onToggle: (node) => void document.ask('toggle', { node }),
      onCopy: (node, what) => void copyFrom(document, node, what).then(tell),
      onShowAll: setWhole,
      onSave:
        onSaveVariable &&
        ((at) =>
          void document.ask('text', { node: at.node, form: 'value' }).then((text) => onSaveVariable(text, at.key))),
      onCapture:
        onCapture &&
        (({ node, key }) => {
          const path = document.ask('rowText', { node, form: 'jsonPath' })
          const text = document.ask('text', { node, form: 'value' })
          void Promise.all([path, text]).then(([at, value]) => onCapture(at, value, key))
        }),
    }),
    [document, onSaveVariable, onCapture, tell],
  )
  const found = finding?.current
  useEffect(() => {
    if (!found || found.node < 0) return
    setVisited(true)
    moveTo(document.ask('reveal', { node: found.node }))
  }, [document, found, moveTo])
  useEffect(() => {
    if (selected >= state.rows && state.rows > 0) setSelected(state.rows - 1)
  }, [selected, state.rows])

  const onKeyDown = useTreeKeys({
    document,
    selected,
    row,
    rowCount: state.rows,
    page: view.page,
    select,
    onShowAll: setWhole,
    onCopy: handlers.onCopy,
  })
  const showAbsent = (shown: boolean, go: boolean) => {
    setToAbsent(shown && go)
    onAbsent?.({ shown })
    if (!shown) scroller.current?.focus({ preventScroll: true })
  }
  const pin = (node: number) => moveTo(document.ask('pin', { node, selected: row?.node ?? 0 }))
  const menu = row
    ? treeMenu({
        row,
        root: state.root,
        handlers,
        onPin: pin,
        onShowTable,
        onAbsent: known && absent ? () => showAbsent(true, true) : undefined,
        onExpandKey: (node) =>
          void opening.run('openKey', { node }).then((at) => at !== undefined && select(Math.max(at, 0))),
      })
    : []
  const tree = (
    <div className={styles.column}>
      <ContextMenu label="Value" items={menu}>
        <div
          ref={scroller}
          role="tree"
          aria-label="Response tree"
          aria-activedescendant={row ? `${idBase}-${selected}` : undefined}
          aria-busy={!state.done}
          tabIndex={0}
          className={styles.tree}
          onKeyDown={onKeyDown}
          onMouseLeave={() => setHovered(-1)}
          onFocus={(event) => {
            setVisited(true)
            // Rows come and go while one scrolls: only the tree itself may hold the focus.
            if (event.target !== event.currentTarget) event.currentTarget.focus({ preventScroll: true })
          }}
        >
          <div role="presentation" style={{ height: view.height }}>
            <div role="presentation" style={{ transform: `translateY(${view.top}px)` }}>
              {rows.map((shown, offset) => {
                const at = view.from + offset
                const id = `${idBase}-${at}`
                if (!shown) return <div key={at} role="presentation" style={{ height: rowHeight }} />
                return (
                  <TreeRow
                    key={at}
                    id={id}
                    at={at}
                    row={shown}
                    marks={marks.get(shown.node)}
                    fresh={fresh.has(shown.node)}
                    selected={visited && at === selected}
                    hovered={at === hovered}
                    sequence={state.roots > 1 || state.root >= 0}
                    handlers={handlers}
                  />
                )
              })}
            </div>
          </div>
        </div>
      </ContextMenu>
    </div>
  )
  return (
    <div className={styles.pane}>
      <SideSplit
        label="Resize absent fields"
        size={absent?.size ?? 40}
        onSize={(size) => onAbsent?.({ size })}
        besideFrom={640}
        min={[220, 110]}
        main={tree}
        side={
          known && absent?.shown ? (
            <AbsentFields
              document={document}
              known={known}
              node={row?.node ?? 0}
              focused={toAbsent}
              onClose={() => showAbsent(false, false)}
            />
          ) : null
        }
      />
      <PathBar
        document={document}
        row={row}
        settled={state.done}
        note={note}
        root={state.root}
        base={state.root < 0 && state.roots > 1 ? 0 : 1}
        onLevel={(depth) => moveTo(document.ask('openToDepth', { depth }))}
        absent={known && absent ? absent.shown : null}
        onAbsent={(shown) => showAbsent(shown, false)}
        onAbove={(node, steps) => moveTo(document.ask('revealAbove', { node, steps }))}
        onPin={pin}
      />
      {opening.share !== null && (
        <WorkPill
          label="Expanding"
          text={`Expanding, ${Math.floor(opening.share * 100)} %`}
          value={opening.share}
          onStop={opening.stop}
        />
      )}
      {whole && (
        <FullTextDialog
          key={whole.node}
          title={whole.key ?? 'Value'}
          read={(limit) =>
            document.ask('text', { node: whole.node, form: 'value', ...(limit === undefined ? {} : { limit }) })
          }
          onClose={() => setWhole(null)}
        />
      )}
    </div>
  )
}
