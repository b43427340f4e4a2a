import { marksIn } from '#shared/operations/search/marks.ts'

/** A text with what was searched for marked in it. */
export function Highlighted({ text, terms }: { text: string; terms: readonly string[] }) {
  if (terms.length === 0) return text
  const pieces = []
  let from = 0
  for (const [start, end] of marksIn(text, terms)) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return [...pieces, text.slice(from)]
}
