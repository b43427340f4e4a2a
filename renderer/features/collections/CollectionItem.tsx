import { ChevronDown, ChevronRight, Folder, FolderOpen, TriangleAlert } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { MethodLabel } from '../../ui/MethodLabel.tsx'
import styles from './CollectionTree.module.css'
import { NameField } from './NameField.tsx'
import type { CollectionRow } from './rows.ts'
import type { DropZone } from './use-tree-drag.ts'

interface CollectionItemProps {
  row: CollectionRow
  top: number
  id: string
  current: boolean
  chosen: boolean
  cut: boolean
  edited: boolean
  renaming: boolean
  drop: DropZone | null
  onClick: (event: MouseEvent) => void
  onDoubleClick: () => void
}

/** A collection, folder or request in the tree. */
export const CollectionItem = memo(function CollectionItem(props: CollectionItemProps) {
  const { row, top, id, current, chosen, cut, edited, renaming, drop, onClick, onDoubleClick } = props
  const { node, level, open, position, setSize, count } = row
  const isFolder = node.kind !== 'request'
  const Chevron = open ? ChevronDown : ChevronRight
  const Icon = open ? FolderOpen : Folder
  const words = [node.method, node.name].filter(Boolean).join(' ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of all its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and names its row by aria-activedescendant
    <div
      role="treeitem"
      id={id}
      aria-label={`${words}${edited ? ', edited' : ''}${node.problem ? ', cannot be read' : ''}`}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={isFolder ? open : undefined}
      aria-selected={chosen}
      data-path={node.path}
      data-drop={drop ?? undefined}
      draggable={!renaming}
      title={node.problem ?? (node.url ? `${node.method} ${node.url}` : node.name)}
      className={classNames(styles.row, current && styles.current, cut && styles.cut, level === 1 && styles.collection)}
      style={{ transform: `translateY(${top}px)`, paddingLeft: 4 + (level - 1) * 16 }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <span className={styles.twist}>{isFolder && <Chevron size={14} aria-hidden />}</span>
      {level > 1 && isFolder && <Icon size={14} aria-hidden className={styles.icon} />}
      {!isFolder &&
        (node.problem ? (
          <TriangleAlert size={14} aria-hidden className={styles.problem} />
        ) : (
          <MethodLabel method={node.method ?? ''} wide />
        ))}
      {renaming ? <NameField node={node} /> : <span className={styles.name}>{node.name}</span>}
      {isFolder && !renaming && <span className={styles.count}>{count}</span>}
      {edited && <span aria-hidden className={styles.dot} />}
    </div>
  )
})
