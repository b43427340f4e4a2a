import { alignNumbers } from './align-numbers.ts'
import { firstOf } from './wide-hash.ts'

/** As `alignNumbers`, of elements that are told apart by any number. */
export function alignSequences(a: Float64Array, b: Float64Array): Uint32Array {
  let size = 8
  while (size < (a.length + b.length) * 2) size *= 2
  const mask = size - 1
  const keys = new Float64Array(size)
  /** A number and one more; 0: free. */
  const slots = new Int32Array(size)
  let count = 0
  const numberOf = (value: number) => {
    const bits = firstOf(value) ^ value
    let slot = Math.imul(bits ^ (bits >>> 15), 0x2c1b_3c6d) & mask
    while (slots[slot] !== 0 && keys[slot] !== value) slot = (slot + 1) & mask
    if (slots[slot] === 0) {
      slots[slot] = ++count
      keys[slot] = value
    }
    return slots[slot]! - 1
  }
  const [inA, inB] = [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)]
  return alignNumbers(inA, inB, count)
}
