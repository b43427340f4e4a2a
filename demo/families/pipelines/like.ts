/** Whether a text fits a pattern of SQL: `%` is any run of characters, `_` any single one. Capitals do not count. */
export function isLike(text: string, pattern: string): boolean {
  const [have, want] = [text.toLowerCase(), pattern.toLowerCase()]
  let [at, place] = [0, 0]
  /** Where to go on from when the part after the last `%` does not fit. */
  let retry: { at: number; place: number } | null = null
  while (at < have.length) {
    if (want[place] === '%') {
      retry = { at, place }
      place += 1
    } else if (want[place] === '_' || want[place] === have[at]) {
      at += 1
      place += 1
    } else if (retry !== null) {
      retry.at += 1
      at = retry.at
      place = retry.place + 1
    } else {
      return false
    }
  }
  return /^%*$/.test(want.slice(place))
}
