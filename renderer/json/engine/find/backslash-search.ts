import type { EscapeMap } from '../escape-map.ts'

const pattern = 0x5c5c5c5c

/** Looks for backslashes, where there are some, four bytes at a time. */
export class BackslashSearch {
  readonly #bytes: Uint8Array
  readonly #words: Uint32Array
  readonly #map: EscapeMap
  /** Short escapes are stepped over: only `\u` counts. */
  readonly #onlyUnicode: boolean

  constructor(bytes: Uint8Array, map: EscapeMap, onlyUnicode: boolean) {
    this.#bytes = bytes
    this.#map = map
    this.#onlyUnicode = onlyUnicode
    const { buffer, byteOffset, length } = bytes
    this.#words = byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, length >>> 2) : new Uint32Array(0)
  }

  /** Offset of the first that begins an escape from `from` on and before `to`; -1 when there is none. */
  next(from: number, to: number): number {
    let at = from
    while (at < to) {
      const block = this.#map.next(at, this.#onlyUnicode)
      if (block >= to) return -1
      // An escape may reach into the block: what is read begins with a whole one.
      let begin = block
      while (begin > at && this.#bytes[begin - 1] === 0x5c) begin--
      const end = Math.min(this.#map.blockEnd(block), to)
      const found = this.#inBlock(begin, end)
      if (found >= 0) return found
      at = Math.max(end, -found)
    }
    return -1
  }

  /** As `next`; when there is none, minus the offset to go on at. */
  #inBlock(from: number, to: number): number {
    const bytes = this.#bytes
    const words = this.#words
    const last = Math.min(words.length, to >>> 2)
    let at = from
    while (at < to) {
      if ((at & 3) === 0) {
        let word = at >>> 2
        while (word < last) {
          const mixed = words[word]! ^ pattern
          if (((mixed - 0x01010101) & ~mixed & 0x80808080) !== 0) break
          word++
        }
        at = word << 2
        if (at >= to) break
      }
      if (bytes[at] !== 0x5c) at++
      else if (this.#onlyUnicode && bytes[at + 1] !== 0x75) at += 2
      else return at
    }
    return -at
  }
}
