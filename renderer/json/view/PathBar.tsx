import { ChevronRight, ChevronsDownUp, ListMinus, Pin, X } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { ValueFacts } from '../engine/json-document.ts'
import type { Row } from '../engine/rows.ts'
import type { DocumentHandle } from '../worker/open-document.ts'
import { ExpandMenu } from './ExpandMenu.tsx'
import styles from './JsonTree.module.css'
import { pathWords } from './path-words.ts'
import { valueType } from './value-type.ts'

/** Longer paths leave out their middle. */
const mostCrumbs = 12

export interface PathBarProps {
  document: DocumentHandle
  row: Row | undefined
  /** All bytes are there: sizes no longer change. */
  settled: boolean
  /** Told for a moment: "Value copied". */
  note: string
  /** The value that the tree begins with, or -1. */
  root: number
  /** Depth at which only the beginning is shown. */
  base: number
  /** Whether the absent fields are listed; null where nothing is known of them. */
  absent: boolean | null
  onAbsent: (shown: boolean) => void
  onLevel: (depth: number) => void
  /** Selects the value so many steps above this one. */
  onAbove: (node: number, steps: number) => void
  /** Lets the tree begin with a value; -1 for the whole answer. */
  onPin: (node: number) => void
}

/** Where the selected value is and what it is. */
export function PathBar({
  document,
  row,
  settled,
  note,
  root,
  base,
  absent,
  onAbsent,
  onLevel,
  onAbove,
  onPin,
}: PathBarProps) {
  const [facts, setFacts] = useState<ValueFacts | null>(null)
  const node = row?.node
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the last byte is there
  useEffect(() => {
    if (node === undefined) return
    let stale = false
    document.ask('facts', { node }).then(
      (answer) => !stale && setFacts(answer),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, node, settled])
  const path = facts?.path ?? []
  const crumbs = path.map((part, at) => ({ text: part === '' ? '""' : String(part), steps: path.length - 1 - at }))
  const gap = { text: '…', steps: -1 }
  const shown = crumbs.length > mostCrumbs ? [...crumbs.slice(0, 3), gap, ...crumbs.slice(3 - mostCrumbs)] : crumbs
  const above = (steps: number) => facts && onAbove(facts.node, steps)
  return (
    <div className={styles.path}>
      {root >= 0 && (
        <button type="button" className={styles.pinned} onClick={() => onPin(-1)}>
          <Pin size={12} aria-hidden />
          Only this part
          <X size={12} aria-hidden />
          <span className={styles.hidden}>: show the whole answer</span>
        </button>
      )}
      <nav aria-label="Path" className={styles.crumbs} title={path.length === 0 ? undefined : facts?.pathText}>
        <button type="button" className={styles.crumb} onClick={() => above(path.length)}>
          {shown.length === 0 ? pathWords('.') : '$'}
        </button>
        {shown.map(({ text, steps }) => (
          <Fragment key={steps}>
            <ChevronRight size={12} aria-hidden />
            <button
              type="button"
              className={styles.crumb}
              disabled={steps < 0}
              aria-current={steps === 0 || undefined}
              onClick={() => above(steps)}
            >
              {text}
            </button>
          </Fragment>
        ))}
      </nav>
      {facts && <span className={styles.type}>{valueType(facts)}</span>}
      <span className={styles.fill} />
      <span role="status" aria-label="Copied" className={styles.note}>
        {note}
      </span>
      {absent !== null && (
        <IconButton
          size="sm"
          label="Absent fields"
          icon={ListMinus}
          pressed={absent}
          onClick={() => onAbsent(!absent)}
        />
      )}
      <ExpandMenu base={base} onLevel={onLevel} />
      <IconButton size="sm" label="Collapse all" icon={ChevronsDownUp} onClick={() => onLevel(base)} />
      <CopyButton label="Copy path" getText={() => facts?.pathText ?? '.'} />
    </div>
  )
}
