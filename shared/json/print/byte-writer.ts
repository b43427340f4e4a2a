const pieceSize = 64 * 1024
const encoder = new TextEncoder()

/** Gathers bytes into pieces of some size and hands them on; every piece is a buffer of its own. */
export class ByteWriter {
  readonly #take: (piece: Uint8Array<ArrayBuffer>) => void
  #piece = new Uint8Array(pieceSize)
  #used = 0
  #begun = false

  constructor(take: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.#take = take
  }

  byte(code: number): void {
    if (this.#used === pieceSize) this.flush()
    this.#piece[this.#used++] = code
    this.#begun = true
  }

  bytes(from: Uint8Array, start: number, end: number): void {
    if (start === end) return
    this.#begun = true
    let used = this.#used
    // Most are short: a loop costs less than a call.
    if (end - start < 32 && used + end - start <= pieceSize) {
      const piece = this.#piece
      for (let at = start; at < end; at++) piece[used++] = from[at]!
      this.#used = used
      return
    }
    let at = start
    while (at < end) {
      if (this.#used === pieceSize) this.flush()
      const next = Math.min(end, at + pieceSize - this.#used)
      this.#piece.set(from.subarray(at, next), this.#used)
      this.#used += next - at
      at = next
    }
  }

  text(text: string): void {
    const bytes = encoder.encode(text)
    this.bytes(bytes, 0, bytes.length)
  }

  /** Ends the last line, unless there is none. */
  lineEnd(): void {
    if (this.#begun) this.byte(0x0a)
  }

  /** Hands on what is gathered so far. */
  flush(): void {
    if (this.#used > 0) this.#take(this.#piece.subarray(0, this.#used))
    this.#piece = new Uint8Array(pieceSize)
    this.#used = 0
  }
}
