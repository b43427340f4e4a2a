import type { Stretch } from './align-sequences.ts'

/**
 * Finds the way from `a` to `b` with the fewest insertions and deletions (Myers) and notes which elements stay, by place
 * in `b`. False when more than `most` of them are needed: then nothing is noted.
 */
export function shortestEdit(
  a: Float64Array,
  b: Float64Array,
  { aFrom, aTo, bFrom, bTo }: Stretch,
  most: number,
  match: Uint32Array,
): boolean {
  const n = aTo - aFrom
  const m = bTo - bFrom
  const limit = Math.min(n + m, most)
  const middle = limit + 1
  const farthest = new Int32Array(2 * limit + 3)
  /** The farthest places of each round, one round after the other: round d begins at d². */
  let trace = new Int32Array(1024)
  const cameDown = (round: number, k: number, at: (k: number) => number) =>
    k === -round || (k !== round && at(k - 1) < at(k + 1))
  for (let d = 0; d <= limit; d++) {
    if ((d + 1) * (d + 1) > trace.length) {
      const larger = new Int32Array(trace.length * 2)
      larger.set(trace)
      trace = larger
    }
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && farthest[middle + k - 1]! < farthest[middle + k + 1]!)
      let x = down ? farthest[middle + k + 1]! : farthest[middle + k - 1]! + 1
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x++
      farthest[middle + k] = x
      trace[d * d + k + d] = x
      if (k === n - m && x >= n) {
        walkBack(d)
        return true
      }
    }
  }
  return false

  function walkBack(rounds: number): void {
    let x = n
    let k = n - m
    for (let d = rounds; d >= 0; d--) {
      const earlier = (at: number) => trace[(d - 1) * (d - 1) + at + d - 1]!
      const down = d > 0 && cameDown(d, k, earlier)
      const from = d === 0 ? 0 : down ? earlier(k + 1) : earlier(k - 1) + 1
      while (x > from) {
        x--
        match[bFrom + x - k] = aFrom + x
      }
      if (d === 0) return
      x = down ? from : from - 1
      k = down ? k + 1 : k - 1
    }
  }
}
