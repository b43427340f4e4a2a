/** A text with ranges of it, `[from, to)` in order and without overlap, marked. */
export function Highlighted({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  if (marks.length === 0) return text
  const pieces = []
  let from = 0
  for (const [start, end] of marks) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return [...pieces, text.slice(from)]
}
