import { marksIn } from '#shared/operations/search/marks.ts'

/** Whether every word occurs somewhere in the text, in any order. */
export function matchesWords(text: string, words: string): boolean {
  const low = text.toLowerCase()
  return wordsOf(words).every((word) => low.includes(word))
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}

export interface Piece {
  text: string
  marked: boolean
  /** Place of the piece in the text. */
  at: number
}

/** The text in pieces, those that a term hit marked. */
export function markTerms(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const add = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked, at })
    at = to
  }
  for (const [from, to] of marksIn(text, terms)) {
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return pieces
}
