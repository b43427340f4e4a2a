import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import { type Completion, complete, type Suggestion } from './completion.ts'

export interface CompletionList {
  completion: Completion | null
  /** The marked one; -1: none, so that Enter still runs the filter. */
  marked: number
  move(by: number): void
  /** Puts the marked one, or the first, or this one in; false when there is none. */
  accept(chosen?: Suggestion): boolean
  close(): void
  /** To be called after the text or the cursor changed by typing. */
  look(text: string, cursor: number): void
}

export function useCompletion(
  document: DocumentHandle,
  input: RefObject<HTMLInputElement | null>,
  setText: (text: string) => void,
): CompletionList {
  const [completion, setCompletion] = useState<Completion | null>(null)
  const [marked, setMarked] = useState(-1)
  const asked = useRef(0)
  const cursorAfter = useRef<number | null>(null)
  // The field is controlled: the cursor can be set only when the new text is in it.
  useEffect(() => {
    if (cursorAfter.current === null) return
    input.current?.setSelectionRange(cursorAfter.current, cursorAfter.current)
    cursorAfter.current = null
  })
  const close = () => {
    asked.current++
    setCompletion(null)
    setMarked(-1)
  }
  return {
    completion,
    marked,
    close,
    move(by) {
      const count = completion?.suggestions.length ?? 0
      if (count > 0) setMarked((at) => (at < 0 && by < 0 ? count - 1 : (at + by + count) % count))
    },
    accept(chosen) {
      const field = input.current
      const suggestion = chosen ?? completion?.suggestions[Math.max(marked, 0)]
      if (!field || !completion || !suggestion) return false
      const before = field.value.slice(0, completion.from)
      setText(`${before}${suggestion.text}${field.value.slice(completion.to)}`)
      cursorAfter.current = before.length + suggestion.text.length
      close()
      return true
    },
    look(text, cursor) {
      const own = ++asked.current
      complete(document, text, cursor).then(
        (found) => {
          if (own !== asked.current) return
          setCompletion(found && found.suggestions.length > 0 ? found : null)
          setMarked(-1)
        },
        () => undefined,
      )
    },
  }
}
