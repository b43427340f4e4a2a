const blockShift = 12
const short = 1
const unicode = 2

/** Where in a document there are escapes, by blocks of 4 KB: most have none, and who looks for some steps over them. */
export class EscapeMap {
  #blocks = new Uint8Array(64)
  /** Offset after the last block that was noted. */
  #end = 0

  /** Of an escape, by the offset of its backslash. */
  note(at: number, isUnicode: boolean): void {
    const block = at >>> blockShift
    if (block >= this.#blocks.length) {
      const larger = new Uint8Array(Math.max(block + 1, this.#blocks.length * 2))
      larger.set(this.#blocks)
      this.#blocks = larger
    }
    this.#blocks[block]! |= isUnicode ? unicode : short
    this.#end = Math.max(this.#end, (block + 1) << blockShift)
  }

  /** The first offset from `from` on in a block that has escapes (`\u` ones); Infinity when there is none. */
  next(from: number, onlyUnicode: boolean): number {
    const wanted = onlyUnicode ? unicode : short | unicode
    for (let at = from; at < this.#end; at = ((at >>> blockShift) + 1) << blockShift) {
      if ((this.#blocks[at >>> blockShift]! & wanted) !== 0) return at
    }
    return Number.POSITIVE_INFINITY
  }

  /** Offset after the block that an offset is in. */
  blockEnd(at: number): number {
    return ((at >>> blockShift) + 1) << blockShift
  }
}
