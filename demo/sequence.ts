/**
 * Made-up identifiers that look random and come out the same after every start, so that tests and screenshots
 * do not change (mulberry32).
 */
export interface Sequence {
  /** So many lower-case letters and digits. */
  letters(length: number): string
  /** So many decimal digits, the first one not 0. */
  digits(length: number): string
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

export function createSequence(seed: number): Sequence {
  let state = seed
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return {
    letters: (length) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
    digits: (length) => Array.from({ length }, (_, place) => (place === 0 ? 1 + below(9) : below(10))).join(''),
  }
}

/** So many hexadecimal digits that always belong to this text. */
export function fingerprint(text: string, length: number): string {
  let hex = ''
  for (let round = 0; hex.length < length; round += 1) {
    let hash = 0x811c9dc5 ^ round
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 15
    hex += (Math.imul(hash, 0x2c1b3c6d) >>> 0).toString(16).padStart(8, '0')
  }
  return hex.slice(0, length)
}
