import type { Stretch } from './unique-anchors.ts'

/** A place to divide a stretch at, and whether it lies on a shortest way. */
export interface Division {
  a: number
  b: number
  exact: boolean
}

/**
 * Myers' way from both ends at once: finds where they meet, in memory that grows with the edits only. Where the ways become
 * longer than they may, it takes the farthest place that the way from the beginning came to.
 */
export class MiddlePoint {
  /** Comparisons so far. */
  work = 0
  readonly #a: Int32Array
  readonly #b: Int32Array
  #forward = new Int32Array(1024)
  #backward = new Int32Array(1024)

  constructor(a: Int32Array, b: Int32Array) {
    this.#a = a
    this.#b = b
  }

  /** Both sides of the stretch have elements, and begin and end differently. */
  find({ aFrom, aTo, bFrom, bTo }: Stretch, mostEdits: number, mostWork: number): Division {
    const [a, b] = [this.#a, this.#b]
    const [n, m] = [aTo - aFrom, bTo - bFrom]
    const most = Math.min(Math.ceil((n + m) / 2), mostEdits)
    const middle = most + 1
    if (this.#forward.length < 2 * middle + 1) {
      this.#forward = new Int32Array(4 * middle)
      this.#backward = new Int32Array(4 * middle)
    }
    const [forward, backward] = [this.#forward, this.#backward]
    forward.fill(-1, 0, 2 * middle + 1)
    backward.fill(-1, 0, 2 * middle + 1)
    forward[middle + 1] = 0
    backward[middle + 1] = 0
    const delta = n - m
    const odd = (delta & 1) !== 0
    const stopAt = this.work + mostWork
    // Diagonals that left the stretch are not followed any further.
    let [low, high, lowBack, highBack] = [0, 0, 0, 0]
    for (let d = 0; d < most && this.work < stopAt; d++) {
      for (let k = -d + low; k <= d - high; k += 2) {
        const place = middle + k
        let x =
          k === -d || (k !== d && forward[place - 1]! < forward[place + 1]!)
            ? forward[place + 1]!
            : forward[place - 1]! + 1
        const begin = x
        while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x++
        this.work += x - begin + 1
        forward[place] = x
        if (x > n) high += 2
        else if (x - k > m) low += 2
        else if (odd) {
          const other = middle + delta - k
          if (other >= 0 && other <= 2 * middle && backward[other]! >= 0 && x >= n - backward[other]!) {
            return { a: aFrom + x, b: bFrom + x - k, exact: true }
          }
        }
      }
      for (let k = -d + lowBack; k <= d - highBack; k += 2) {
        const place = middle + k
        let x =
          k === -d || (k !== d && backward[place - 1]! < backward[place + 1]!)
            ? backward[place + 1]!
            : backward[place - 1]! + 1
        const begin = x
        while (x < n && x - k < m && a[aTo - 1 - x] === b[bTo - 1 - x + k]) x++
        this.work += x - begin + 1
        backward[place] = x
        if (x > n) highBack += 2
        else if (x - k > m) lowBack += 2
        else if (!odd) {
          const other = middle + delta - k
          if (other >= 0 && other <= 2 * middle && forward[other]! >= 0) {
            const met = forward[other]!
            if (met >= n - x) return { a: aFrom + met, b: bFrom + met - (delta - k), exact: true }
          }
        }
      }
    }
    return this.#farthest(aFrom, bFrom, n, m, middle)
  }

  #farthest(aFrom: number, bFrom: number, n: number, m: number, middle: number): Division {
    let [bestX, bestY] = [0, 0]
    for (let k = 1 - middle; k < middle; k++) {
      const x = this.#forward[middle + k]!
      const y = x - k
      if (x >= 0 && y >= 0 && x <= n && y <= m && x + y > bestX + bestY) [bestX, bestY] = [x, y]
    }
    return { a: aFrom + bestX, b: bFrom + bestY, exact: false }
  }
}
