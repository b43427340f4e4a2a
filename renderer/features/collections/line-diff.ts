/** A line of two texts beside each other; null where the other text has one more. */
export interface LinePair {
  mine: string | null
  theirs: string | null
}

/** More lines than this are compared by place: a table of all pairs would not fit. */
const maxLines = 1500

/** Puts the lines that both texts have beside each other. */
export function pairLines(mine: string, theirs: string): LinePair[] {
  const a = mine.replace(/\n$/, '').split('\n')
  const b = theirs.replace(/\n$/, '').split('\n')
  if (a.length > maxLines || b.length > maxLines) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => ({
      mine: a[at] ?? null,
      theirs: b[at] ?? null,
    }))
  }
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
    }
  }
  const pairs: LinePair[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) pairs.push({ mine: a[i++] ?? null, theirs: b[j++] ?? null })
    else {
      const mineFirst =
        j >= b.length || (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
      const last = pairs.at(-1)
      if (mineFirst) pairs.push({ mine: a[i++] ?? null, theirs: null })
      else if (last && last.theirs === null && last.mine !== null) last.theirs = b[j++] ?? null
      else pairs.push({ mine: null, theirs: b[j++] ?? null })
    }
  }
  return pairs
}
