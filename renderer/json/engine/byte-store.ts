const smallest = 16 * 1024
/** Zeros that always follow the bytes, so that reading some at a time can neither fail nor find anything. */
const slack = 16

/**
 * The bytes of a document in one piece, growing while they arrive. One piece, so that a token is a plain range.
 * With the right size told beforehand nothing is ever copied twice.
 */
export class ByteStore {
  bytes: Uint8Array<ArrayBuffer>
  /** Of the same memory. */
  view: DataView<ArrayBuffer>
  length = 0

  constructor(expectedSize = 0) {
    this.bytes = new Uint8Array(Math.max(expectedSize, smallest) + slack)
    this.view = new DataView(this.bytes.buffer)
  }

  append(chunk: Uint8Array): void {
    const needed = this.length + chunk.length
    if (needed + slack > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, Math.ceil(this.bytes.length * 1.5)) + slack)
      larger.set(this.bytes.subarray(0, this.length))
      this.bytes = larger
      this.view = new DataView(larger.buffer)
    }
    this.bytes.set(chunk, this.length)
    this.length = needed
  }

  slice(from: number, to: number): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(from, Math.min(to, this.length))
  }
}
