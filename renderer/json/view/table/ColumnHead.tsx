// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { type PointerEvent, useRef, useState } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { Menu } from '../../../ui/Menu.tsx'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import styles from './JsonTable.module.css'
import type { PlacedColumn } from './use-virtual-columns.ts'

export interface ColumnHeadProps {
  id: string
  placed: PlacedColumn
  marginLeft: number
  sort: 'ascending' | 'descending' | 'none'
  active: boolean
  selected: boolean
  menu: readonly MenuEntry[]
  menuOpen: boolean
  onMenu: (open: boolean) => void
  /** The menu gave the focus back to its button. */
  onBack: () => void
  onSort: () => void
  onResize: (width: number) => void
  onFit: () => void
  /** Called with the pixels that the heading was dragged by; `done` when it was let go. */
  onDrag: (clientX: number, done: boolean) => void
}

const dragFrom = 6

/** A heading: click sorts, dragging moves the column, its right edge makes it wider. */
export function ColumnHead(props: ColumnHeadProps) {
  const {
    id,
    placed,
    marginLeft,
    sort,
    active,
    selected,
    menu,
    menuOpen,
    onMenu,
    onBack,
    onSort,
    onResize,
    onFit,
    onDrag,
  } = props
  const { column, width, left, pinned, at } = placed
  const pressed = useRef<{ x: number; width: number; dragging: boolean } | null>(null)
  const [dragging, setDragging] = useState(false)
  const Arrow = sort === 'descending' ? ArrowDown : ArrowUp
  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    pressed.current = { x: event.clientX, width, dragging: false }
  }
  const moveHead = (event: PointerEvent) => {
    const from = pressed.current
    if (!from) return
    if (!from.dragging && Math.abs(event.clientX - from.x) < dragFrom) return
    from.dragging = true
    setDragging(true)
    onDrag(event.clientX, false)
  }
  const letGo = (event: PointerEvent) => {
    const from = pressed.current
    pressed.current = null
    setDragging(false)
    if (from?.dragging) onDrag(event.clientX, true)
    else if (from) onSort()
  }
  const drop = () => {
    pressed.current = null
    setDragging(false)
  }
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={sort}
      aria-label={column.type ? `${column.title}, ${column.type}` : column.title}
      title={column.type ? `${column.title}  ${column.type}` : column.title}
      className={classNames(
        styles.head,
        pinned && styles.pinned,
        active && styles.active,
        selected && styles.here,
        dragging && styles.dragging,
      )}
      style={{ width, ...(pinned ? { left } : { marginLeft }) }}
    >
      <div
        role="presentation"
        className={classNames(styles.name, placed.right && styles.numeric)}
        onPointerDown={press}
        onPointerMove={moveHead}
        onPointerUp={letGo}
        onPointerCancel={drop}
      >
        <span className={styles.title}>{column.title}</span>
        {column.type && <span className={styles.type}>{column.type}</span>}
        {sort !== 'none' && <Arrow size={14} aria-hidden className={styles.arrow} />}
      </div>
      <Menu
        label={`Column menu of ${column.title}`}
        align="end"
        open={menuOpen}
        onOpenChange={onMenu}
        items={menu}
        trigger={
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Column menu of ${column.title}`}
            className={styles.menuButton}
            onFocus={onBack}
          >
            <ChevronDown size={14} aria-hidden />
          </button>
        }
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard, the menu fits the width */}
      <div
        className={styles.edge}
        onPointerDown={press}
        onPointerMove={(event) => {
          if (pressed.current) onResize(pressed.current.width + event.clientX - pressed.current.x)
        }}
        onPointerUp={drop}
        onPointerCancel={drop}
        onDoubleClick={onFit}
      />
    </div>
  )
}
