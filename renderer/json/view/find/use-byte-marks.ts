import { useEffect, useState } from 'react'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { ByteMark } from '../../worker/questions/find-questions.ts'
import type { Finding } from './use-find.ts'

const none: readonly ByteMark[] = []

/** What was found in the bytes in view. */
export function useByteMarks(
  document: DocumentHandle,
  { count, current, running }: Finding,
  from: number,
  to: number,
): readonly ByteMark[] {
  const [marks, setMarks] = useState(none)
  const index = current?.index ?? -1
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when more was found, and when another search begins
  useEffect(() => {
    if (count === 0) {
      setMarks(none)
      return
    }
    let stale = false
    document.ask('byteMarks', { from, to, current: index }).then(
      (answer) => !stale && setMarks(answer),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, from, to, count, index, running])
  return marks
}
