import { useEffect, useState } from 'react'
import type { LineMarks } from '../../engine/find/line-marks.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { ShownLines } from '../use-lines.ts'
import type { Finding } from './use-find.ts'

type Marks = readonly (LineMarks | null)[]
const none: Marks = []

/** What was found in the lines in view, in their order. */
export function useLineMarks(document: DocumentHandle, finding: Finding | undefined, shown: ShownLines): Marks {
  const [marks, setMarks] = useState({ of: shown, marks: none })
  const count = finding?.count ?? 0
  const current = finding?.current?.index ?? -1
  const running = finding?.running ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when more was found, and when another search begins
  useEffect(() => {
    if (count === 0 || shown.lines.length === 0) return
    let stale = false
    document.ask('lineMarks', { lines: shown.lines, current }).then(
      (answer) => !stale && setMarks({ of: shown, marks: answer }),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, shown, count, current, running])
  return count > 0 && marks.of === shown ? marks.marks : none
}
