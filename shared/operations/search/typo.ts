/** Typos forgiven in a word of this length. */
export function typosFor(word: string): number {
  if (word.length >= 8) return 2
  return word.length >= 4 ? 1 : 0
}

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as [Uint8Array, Uint8Array, Uint8Array]

/**
 * The least number of typos (a letter missing, added, wrong, two swapped) between a word and the beginning of a term,
 * or `limit + 1` when there are more. The beginning, because the word is still being typed.
 */
export function typosBetween(word: string, term: string, limit: number): number {
  const length = word.length
  const width = Math.min(term.length, length + limit)
  if (width < length - limit || length > 60) return limit + 1
  let [before, above, row] = rows
  for (let j = 0; j <= width; j++) above[j] = j
  for (let i = 1; i <= length; i++) {
    row[0] = i
    let least = i
    const letter = word.charCodeAt(i - 1)
    for (let j = 1; j <= width; j++) {
      const other = term.charCodeAt(j - 1)
      let value = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (letter === other ? 0 : 1))
      if (i > 1 && j > 1 && letter === term.charCodeAt(j - 2) && word.charCodeAt(i - 2) === other) {
        value = Math.min(value, before[j - 2]! + 1)
      }
      row[j] = value
      if (value < least) least = value
    }
    if (least > limit) return limit + 1
    const free = before
    before = above
    above = row
    row = free
  }
  let best = limit + 1
  for (let j = Math.max(0, length - limit); j <= width; j++) if (above[j]! < best) best = above[j]!
  return best
}
