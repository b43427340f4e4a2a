import { ChevronRight } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'
import type { ValueFacts } from '../../engine/json-document.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import tree from '../JsonTree.module.css'
import { pathWords } from '../path-words.ts'
import { valueType } from '../value-type.ts'

export interface TableFootProps {
  document: DocumentHandle
  /** The value of the active cell, or its row's where it is absent. */
  node: number | undefined
  /** Where there is no tree: what stands in place of the path. */
  flat: { crumbs: readonly string[]; type: string } | null
  /** All bytes are there: sizes no longer change. */
  settled: boolean
  /** "6 cells": what is selected. */
  selected: string
  note: string
}

/** Where the active cell is in the answer. */
export function TableFoot({ document, node, flat, settled, selected, note }: TableFootProps) {
  const isFlat = flat !== null
  const [facts, setFacts] = useState<ValueFacts | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the last byte is there
  useEffect(() => {
    if (node === undefined || isFlat) return
    let stale = false
    document.ask('facts', { node }).then(
      (answer) => !stale && setFacts(answer),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, node, settled, isFlat])
  const path = facts?.path.length === 0 ? [pathWords('.')] : facts?.path
  return (
    <div className={tree.path}>
      <span className={tree.crumbs} title={facts?.path.length === 0 ? undefined : facts?.pathText}>
        {(flat?.crumbs ?? path ?? []).map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one part of a path may repeat, its place may not
          <Fragment key={at}>
            {at > 0 && <ChevronRight size={12} aria-hidden />}
            <span className={tree.crumb}>{part === '' ? '""' : part}</span>
          </Fragment>
        ))}
      </span>
      {(flat || facts) && <span className={tree.type}>{flat ? flat.type : facts && valueType(facts)}</span>}
      <span className={tree.fill} />
      <span role="status" aria-label="Copied" className={tree.note}>
        {note}
      </span>
      <span className={tree.type}>{selected}</span>
    </div>
  )
}
