import { useRef } from 'react'
import type { DocumentHandle } from '../worker/open-document.ts'

/** Letters that come within this time are one word. */
const wordMs = 700

/** An empty letter ends the word. Moves to the next row whose key begins with what is typed. One letter again and again steps through its rows. */
export function useTypeAhead(document: DocumentHandle, selected: number, select: (row: number) => void) {
  const typed = useRef({ text: '', at: 0 })
  return (letter: string, now: number) => {
    const { text, at } = typed.current
    const goesOn = now - at < wordMs && text !== letter
    const word = goesOn && letter !== '' ? text + letter : letter
    typed.current = { text: word, at: now }
    if (word === '') return
    document.ask('rowNamed', { row: selected, text: word, stay: word.length > 1 }).then(
      (row) => row >= 0 && select(row),
      () => undefined,
    )
  }
}
