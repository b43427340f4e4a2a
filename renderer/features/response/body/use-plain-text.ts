import { useEffect, useState } from 'react'
import type { TextForm } from '../../../json/engine/walked-text.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'

/** Larger texts would make the page wait. */
const largest = 5_000_000
/** Wider lines are shown by parts, which the viewer does not do. */
const widest = 5000
/** Any width: lines that are not split have the same numbers in all. */
const columns = widest

export interface PlainText {
  document: DocumentHandle
  form: TextForm
  text: string
  /** Number of the line that was in view, and of the last. */
  line: number
  lastNumber: number
}

/** The whole text where the viewer can show it as it is; null while it is not there, and for all others. */
export function usePlainText(document: DocumentHandle, form: TextForm, place: { current: number }) {
  const [plain, setPlain] = useState<PlainText | null>(null)
  const { done, received, failure } = document.state()
  const small = done && received <= largest && !failure
  useEffect(() => {
    if (!small) return
    let stale = false
    const read = async () => {
      const text = await document.ask('plain', { form, widest })
      if (text === null || stale) return
      const { lastNumber } = await document.work('layOut', { form, columns })
      const { number } = await document.ask('lineAt', { form, columns, offset: place.current })
      if (!stale) setPlain({ document, form, text, line: number, lastNumber })
    }
    read().catch(() => undefined)
    return () => {
      stale = true
      // The form is left, and so its text goes.
      setPlain(null)
    }
  }, [document, form, small, place])
  const shown = plain && plain.document === document && plain.form === form ? plain : null
  const keepLine = (line: number) => {
    document.ask('lineNumbered', { form, columns, number: line }).then(
      ({ at }) => {
        place.current = at
      },
      () => undefined,
    )
  }
  return { shown, small, keepLine }
}
