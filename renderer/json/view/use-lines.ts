import { useEffect, useState } from 'react'
import type { DocumentHandle } from '../worker/open-document.ts'
import type { LinesAnswer, TextForm } from '../worker/questions/text-questions.ts'

export interface ShownLines extends LinesAnswer {
  from: number
}

const nothing: ShownLines = { lines: [], count: 0, lastNumber: 0, from: 0 }

/** The lines in view. While newer ones are on their way the last ones stay. */
export function useLines(
  document: DocumentHandle,
  form: TextForm,
  columns: number,
  from: number,
  to: number,
): ShownLines {
  const [shown, setShown] = useState(nothing)
  const { received, done } = document.state()
  // Asked anew when more bytes are there, too.
  const asOf = done ? -1 : received
  useEffect(() => {
    if (columns <= 0 || asOf === 0) return
    let stale = false
    document.ask('lines', { form, columns, from, to }).then(
      (answer) => !stale && setShown({ ...answer, from }),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, form, columns, from, to, asOf])
  return shown
}
