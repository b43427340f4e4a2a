import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import { type Completion, complete, type Suggestion } from './completion.ts'

interface Shown {
  completion: Completion | null
  /** The text that it is for: keys may have been typed since. */
  text: string
  marked: number
}

const nothing: Shown = { completion: null, text: '', marked: -1 }

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
  const [{ completion, text: completedText, marked }, setShown] = useState(nothing)
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
    setShown(nothing)
  }
  return {
    completion,
    marked,
    close,
    move(by) {
      const count = completion?.suggestions.length ?? 0
      if (count === 0) return
      setShown((shown) => {
        const at = shown.marked
        return { ...shown, marked: at < 0 && by < 0 ? count - 1 : (at + by + count) % count }
      })
    },
    accept(chosen) {
      const field = input.current
      const suggestion = chosen ?? completion?.suggestions[Math.max(marked, 0)]
      if (!field || !completion || !suggestion) return false
      const before = field.value.slice(0, completion.from)
      const typedSince = field.value.length - completedText.length
      setText(`${before}${suggestion.text}${field.value.slice(completion.to + typedSince)}`)
      cursorAfter.current = before.length + suggestion.text.length
      close()
      return true
    },
    look(text, cursor) {
      const own = ++asked.current
      setShown((shown) => ({ ...shown, marked: -1 }))
      complete(document, text, cursor).then(
        (found) => {
          if (own !== asked.current) return
          const next = found && found.suggestions.length > 0 ? found : null
          // What was marked while this was on its way stays marked.
          setShown(({ completion: before, marked: at }) => {
            const wanted = before?.suggestions[at]?.text
            const still = next?.suggestions.findIndex((each) => each.text === wanted) ?? -1
            return { completion: next, text, marked: still }
          })
        },
        () => undefined,
      )
    },
  }
}
