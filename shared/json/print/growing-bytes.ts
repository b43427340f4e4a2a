/** Bytes that are gathered and read again at once; the buffer stays for the next ones. */
export class GrowingBytes {
  #buffer = new Uint8Array(256)
  #length = 0

  clear(): void {
    this.#length = 0
  }

  byte(code: number): void {
    this.#reserve(1)
    this.#buffer[this.#length++] = code
  }

  bytes(from: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start)
    this.#buffer.set(from.subarray(start, end), this.#length)
    this.#length += end - start
  }

  /** Valid until the next change. */
  view(): Uint8Array {
    return this.#buffer.subarray(0, this.#length)
  }

  #reserve(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#buffer.length) return
    const larger = new Uint8Array(Math.max(needed, this.#buffer.length * 2))
    larger.set(this.#buffer.subarray(0, this.#length))
    this.#buffer = larger
  }
}
