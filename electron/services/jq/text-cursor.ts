/** More bytes of a text; null at its end. The array may be used again by the next call. */
export type ReadBytes = () => Uint8Array | null

/** The text is not of the form that can be fed item by item: another road has to be taken. */
export class Unsplittable extends Error {
  override readonly name = 'Unsplittable'
}

const quote = 0x22
const backslash = 0x5c
export const comma = 0x2c
const colon = 0x3a
export const openBrace = 0x7b
export const closeBrace = 0x7d
export const openBracket = 0x5b
export const closeBracket = 0x5d

/**
 * Reads a JSON text token by token or value by value, byte for byte, without more than one value in memory. It checks only what
 * lies around the values; what is in them is for the one who reads them. All throw Unsplittable.
 */
export class TextCursor {
  readonly #read: ReadBytes
  #bytes = new Uint8Array(1 << 20)
  #at = 0
  #length = 0
  /** Where the bytes of the last chunk begin. */
  #chunkStart = 0

  constructor(read: ReadBytes) {
    this.#read = read
  }

  /** Past the byte that `peek` told. */
  skip(): void {
    this.#at++
  }

  /** Past this byte, which must come next. */
  expect(byte: number): void {
    if (this.peek() !== byte) throw new Unsplittable('Something else stands here')
    this.#at++
  }

  /** The key that stands here as it is written, valid until the next call, and past its colon. */
  rawKey(): { raw: Uint8Array; key: string } {
    if (this.peek() !== quote) throw new Unsplittable('No key')
    const raw = this.value().slice()
    this.expect(colon)
    try {
      return { raw, key: JSON.parse(Buffer.from(raw).toString('utf8')) as string }
    } catch {
      throw new Unsplittable('A damaged key')
    }
  }

  /** The key that stands here, and past its colon. */
  key(): string {
    return this.rawKey().key
  }

  /** The first byte that is no blank, -1 at the end. */
  peek(): number {
    for (;;) {
      while (this.#at < this.#length) {
        const byte = this.#bytes[this.#at]!
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte
        this.#at++
      }
      if (!this.#more(this.#length)) return -1
    }
  }

  /** The value that starts here, and past it. */
  value(): Uint8Array {
    const first = this.#bytes[this.#at]
    let start = this.#at
    let depth = 0
    let text = first === quote
    let at = this.#at + 1
    if (this.#at >= this.#length || first === comma || first === closeBracket || first === closeBrace) {
      throw new Unsplittable('No value')
    }
    if (first === openBrace || first === openBracket) depth = 1
    else if (!text) return this.#plain()
    for (;;) {
      while (at < this.#length) {
        const byte = this.#bytes[at++]!
        if (text) {
          if (byte === backslash) at++
          else if (byte === quote) {
            text = false
            if (depth === 0) return this.#cut(start, at)
          }
        } else if (byte === quote) text = true
        else if (byte === openBrace || byte === openBracket) depth++
        else if ((byte === closeBrace || byte === closeBracket) && --depth === 0) return this.#cut(start, at)
      }
      const beyond = at - this.#length
      if (!this.#more(start)) throw new Unsplittable('Cut off')
      start = 0
      at = this.#chunkStart + beyond
    }
  }

  /** A number or a word. */
  #plain(): Uint8Array {
    let start = this.#at
    let at = start
    for (;;) {
      while (at < this.#length) {
        const byte = this.#bytes[at]!
        if (byte <= 0x20 || byte === comma || byte === closeBracket || byte === closeBrace) return this.#cut(start, at)
        at++
      }
      const done = at - start
      if (!this.#more(start)) return this.#cut(0, done)
      start = 0
      at = done
    }
  }

  #cut(from: number, to: number): Uint8Array {
    this.#at = to
    return this.#bytes.subarray(from, to)
  }

  /** Reads on; the bytes from `keep` on move to the front. False at the end of the text. */
  #more(keep: number): boolean {
    const chunk = this.#read()
    const kept = this.#length - keep
    if (kept + (chunk?.length ?? 0) > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, kept + chunk!.length))
      larger.set(this.#bytes.subarray(keep, this.#length))
      this.#bytes = larger
    } else this.#bytes.copyWithin(0, keep, this.#length)
    this.#at -= keep
    this.#length = kept
    this.#chunkStart = kept
    if (!chunk) return false
    this.#bytes.set(chunk, kept)
    this.#length += chunk.length
    return true
  }
}
