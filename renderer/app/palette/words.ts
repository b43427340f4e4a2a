/** Whether every word occurs somewhere in the text, in any order. */
export function matchesWords(text: string, words: string): boolean {
  const low = text.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word))
}

export interface Piece {
  text: string
  marked: boolean
  /** Place of the piece in the text. */
  at: number
}

/** The text in pieces, those that a word hit marked. */
export function markWords(text: string, words: string): Piece[] {
  const low = text.toLowerCase()
  const hits = new Uint8Array(text.length)
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length))
      hits.fill(1, at, at + word.length)
  }
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    while (end < text.length && hits[end] === hits[at]) end++
    pieces.push({ text: text.slice(at, end), marked: hits[at] === 1, at })
    at = end
  }
  return pieces
}
