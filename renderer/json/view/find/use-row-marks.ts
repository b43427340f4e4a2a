import { useEffect, useState } from 'react'
import type { RowMarks } from '../../engine/find/row-marks.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { Finding } from './use-find.ts'

const none: ReadonlyMap<number, RowMarks> = new Map()

/** What was found in the rows in view, by node. */
export function useRowMarks(
  document: DocumentHandle,
  finding: Finding | undefined,
  from: number,
  to: number,
): ReadonlyMap<number, RowMarks> {
  const [marks, setMarks] = useState(none)
  const { revision } = document.state()
  const count = finding?.count ?? 0
  const current = finding?.current?.index ?? -1
  const running = finding?.running ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when rows have moved, when more was found, and when another search begins
  useEffect(() => {
    if (count === 0) {
      setMarks(none)
      return
    }
    let stale = false
    document.ask('rowMarks', { from, to, current }).then(
      (answer) => !stale && setMarks(new Map(answer.map((one) => [one.node, one]))),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, from, to, count, current, running, revision])
  return marks
}
