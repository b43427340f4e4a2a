import { ChevronRight, ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { ValueFacts } from '../engine/json-document.ts'
import type { Row } from '../engine/rows.ts'
import type { DocumentHandle } from '../worker/open-document.ts'
import styles from './JsonTree.module.css'
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
  onExpandAll: () => void
  onCollapseAll: () => void
}

/** Where the selected value is and what it is. */
export function PathBar({ document, row, settled, note, onExpandAll, onCollapseAll }: PathBarProps) {
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
  const shown = path.length > mostCrumbs ? [...path.slice(0, 3), '…', ...path.slice(3 - mostCrumbs)] : path
  return (
    <div className={styles.path}>
      <span className={styles.crumbs} title={facts?.pathText}>
        {shown.length === 0 && <span className={styles.crumb}>whole answer</span>}
        {shown.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one part of a path may repeat, its place may not
          <Fragment key={at}>
            {at > 0 && <ChevronRight size={12} aria-hidden />}
            <span className={styles.crumb}>{part === '' ? '""' : part}</span>
          </Fragment>
        ))}
      </span>
      {facts && <span className={styles.type}>{valueType(facts)}</span>}
      <span className={styles.fill} />
      <span role="status" aria-label="Copied" className={styles.note}>
        {note}
      </span>
      <IconButton size="sm" label="Expand all" icon={ChevronsUpDown} onClick={onExpandAll} />
      <IconButton size="sm" label="Collapse all" icon={ChevronsDownUp} onClick={onCollapseAll} />
      <CopyButton label="Copy path" getText={() => facts?.pathText ?? '.'} />
    </div>
  )
}
