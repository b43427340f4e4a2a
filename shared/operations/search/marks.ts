/** Ranges of a text to highlight, `[from, to)`, in order and without overlap. */
export function marksIn(text: string, terms: readonly string[]): [number, number][] {
  const lower = text.toLowerCase()
  const ranges: [number, number][] = []
  for (const term of terms) {
    for (let at = startOf(lower, term, 0); at >= 0; at = startOf(lower, term, at + term.length)) {
      ranges.push([at, at + term.length])
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const joined: [number, number][] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1])
    else joined.push([...range])
  }
  return joined
}

/** The term where a word begins: "run" is marked in "job-runs" but not in "prune"; a long term anywhere. */
function startOf(text: string, term: string, from: number): number {
  for (let at = text.indexOf(term, from); term && at >= 0; at = text.indexOf(term, at + 1)) {
    if (at === 0 || term.length > 3 || !/[a-z0-9]/.test(text[at - 1]!)) return at
  }
  return -1
}
