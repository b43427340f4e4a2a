/** Places of a longest increasing subsequence, in order. The values must differ from each other. */
export function longestIncreasing(values: Uint32Array): Uint32Array {
  const before = new Int32Array(values.length)
  /** By length: the place of the smallest value that such a sequence can end with. */
  const ends = new Uint32Array(values.length)
  let longest = 0
  for (let at = 0; at < values.length; at++) {
    let low = 0
    let high = longest
    while (low < high) {
      const middle = (low + high) >>> 1
      if (values[ends[middle]!]! < values[at]!) low = middle + 1
      else high = middle
    }
    before[at] = low === 0 ? -1 : ends[low - 1]!
    ends[low] = at
    if (low === longest) longest++
  }
  const places = new Uint32Array(longest)
  let at = longest === 0 ? -1 : ends[longest - 1]!
  for (let rank = longest - 1; rank >= 0; rank--) {
    places[rank] = at
    at = before[at]!
  }
  return places
}
