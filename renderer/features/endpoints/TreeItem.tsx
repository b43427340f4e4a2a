import type { MouseEvent, ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import styles from './EndpointTree.module.css'
import type { BranchRow, EndpointRow, MoreRow } from './rows.ts'

/** What the tree gives each row. */
export interface ItemProps {
  top: number
  /** The one row that Tab reaches. */
  current: boolean
  selected: boolean
}

interface TreeItemProps extends ItemProps {
  row: BranchRow | EndpointRow | MoreRow
  label: string
  /** What a screen reader adds to the name. */
  description?: string | undefined
  title?: string
  className: string | undefined
  onClick: (event: MouseEvent) => void
  onDoubleClick?: () => void
  children: ReactNode
}

/** A row at its place in the virtual tree, which handles the keys of all rows. */
export function TreeItem(props: TreeItemProps) {
  const { row, top, current, selected, label, description, className, children, ...rest } = props
  return (
    <div
      role="treeitem"
      aria-label={label}
      aria-description={description}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={row.kind === 'branch' ? row.open : undefined}
      aria-selected={row.kind === 'endpoint' ? selected : undefined}
      tabIndex={current ? 0 : -1}
      data-key={row.key}
      className={classNames(styles.row, className)}
      style={{ transform: `translateY(${top}px)` }}
      {...rest}
    >
      {children}
    </div>
  )
}
