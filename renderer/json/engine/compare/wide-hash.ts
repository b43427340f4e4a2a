const low = 0x20_0000

/**
 * A hash of 53 bits as a plain number. 32 are too few to take two values of many for the same without looking at them.
 * Its two parts are joined from two numbers of 32 bits.
 */
export function joinHash(first: number, second: number): number {
  return (first >>> 0) * low + ((second ^ (second >>> 21)) & (low - 1))
}

export function firstOf(hash: number): number {
  return Math.floor(hash / low) | 0
}

export function secondOf(hash: number): number {
  return (hash % low) | 0
}

export function hashRange(bytes: Uint8Array, from: number, to: number): number {
  let first = 0x811c_9dc5
  let second = 0x1b87_3593
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    first = Math.imul(first ^ byte, 0x0100_0193)
    second = Math.imul(second + byte, 0x85eb_ca6b) ^ (second >>> 15)
  }
  return joinHash(first ^ (first >>> 15), second)
}
