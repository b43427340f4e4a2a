import { Check, ChevronDown, ChevronRight, Minus } from 'lucide-react'
import type { ImportReview } from '#shared/contract/interchange.ts'
import { classNames } from '../../ui/class-names.ts'
import { MethodLabel } from '../../ui/MethodLabel.tsx'
import styles from './ReviewTree.module.css'

interface ReviewItemProps {
  node: ImportReview['nodes'][number]
  id: string
  top: number
  level: number
  open: boolean
  state: boolean | 'indeterminate'
  taken: number
  total: number
  current: boolean
  onToggle: () => void
  onOpen: () => void
}

/** A collection, folder or request that would be imported. */
export function ReviewItem(props: ReviewItemProps) {
  const { node, id, top, level, open, state, taken, total, current, onToggle, onOpen } = props
  const isFolder = node.kind !== 'request'
  const Chevron = open ? ChevronDown : ChevronRight
  const words = [node.method, node.name].filter(Boolean).join(' ')
  const known = node.operationId === undefined ? '' : `, ${node.operationId}`
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of all its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and names its row by aria-activedescendant
    <div
      role="treeitem"
      id={id}
      aria-label={`${words}${known}`}
      aria-level={level}
      aria-expanded={isFolder ? open : undefined}
      aria-checked={state === 'indeterminate' ? 'mixed' : state}
      title={isFolder ? node.name : `${node.method} ${node.url}`}
      className={classNames(styles.row, current && styles.current, level === 1 && styles.collection)}
      style={{ transform: `translateY(${top}px)`, paddingLeft: (level - 1) * 16 }}
      onClick={onOpen}
    >
      <span className={styles.twist}>{isFolder && <Chevron size={14} aria-hidden />}</span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the space key of the tree does the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the space key of the tree does the same */}
      <span
        className={styles.hit}
        data-check=""
        onClick={(event) => {
          event.stopPropagation()
          onToggle()
        }}
      >
        <span className={styles.box} data-state={String(state)}>
          {state === true && <Check size={11} aria-hidden />}
          {state === 'indeterminate' && <Minus size={11} aria-hidden />}
        </span>
      </span>
      {!isFolder && <MethodLabel method={node.method ?? ''} wide />}
      <span className={classNames(styles.name, state === false && styles.out)}>{node.name}</span>
      {isFolder && <span className={styles.count}>{taken === total ? total : `${taken} of ${total}`}</span>}
      {node.operationId !== undefined && <span className={styles.operation}>{node.operationId.replace('@', ' ')}</span>}
    </div>
  )
}
