/** More bytes of a text; null at its end. The array may be used again by the next call. */
export type ReadBytes = () => Uint8Array | null

/** The text is not of the form that can be fed item by item: another road has to be taken. */
export class Unsplittable extends Error {
  override readonly name = 'Unsplittable'
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

/**
 * Hands out the items of one list (or the values of one object) of a JSON text, byte for byte, without more than one of them
 * in memory. It checks only what lies around the items; what is in them is for the one who reads them.
 */
export class ItemReader {
  readonly #read: ReadBytes
  readonly #path: readonly (string | number)[]
  #bytes = new Uint8Array(1 << 20)
  #at = 0
  #length = 0
  #state: 'before' | 'items' | 'done' = 'before'
  #close = 0
  #opened = 0
  /** Bytes taken from the source. */
  taken = 0

  constructor(read: ReadBytes, path: readonly (string | number)[]) {
    this.#read = read
    this.#path = path
  }

  /** The next item, valid until the next call; null after the last. Throws Unsplittable. */
  next(): Uint8Array | null {
    if (this.#state === 'done') return null
    if (this.#state === 'before') this.#enter()
    else if (this.#peek() === comma) this.#at++
    else return this.#leave()
    if (this.#state === 'items' && this.#opened === 0 && this.#peek() === this.#close) return this.#leave()
    this.#opened++
    if (this.#close === closeBrace) this.#key()
    this.#peek()
    return this.#value()
  }

  #enter(): void {
    for (const step of this.#path) {
      const open = this.#peek()
      this.#at++
      if (typeof step === 'string' && open === openBrace) this.#findKey(step)
      else if (typeof step === 'number' && open === openBracket) this.#skipItems(step)
      else throw new Unsplittable('Something else stands at the path')
    }
    const open = this.#peek()
    if (open !== openBrace && open !== openBracket) throw new Unsplittable('No list at the path')
    this.#close = open === openBrace ? closeBrace : closeBracket
    this.#at++
    this.#state = 'items'
  }

  #findKey(wanted: string): void {
    while (this.#peek() !== closeBrace) {
      if (this.#key() === wanted) return
      this.#peek()
      this.#value()
      if (this.#peek() !== comma) break
      this.#at++
    }
    throw new Unsplittable('No such key')
  }

  #skipItems(count: number): void {
    for (let item = 0; item < count; item++) {
      this.#peek()
      this.#value()
      if (this.#peek() !== comma) throw new Unsplittable('No such item')
      this.#at++
    }
  }

  /** Past the last item: reads to the end of the text, for it may hold the same key again or be cut off. */
  #leave(): null {
    if (this.#peek() !== this.#close) throw new Unsplittable('Neither a further item nor the end')
    this.#at++
    for (let level = this.#path.length - 1; level >= 0; level--) {
      const step = this.#path[level]!
      const close = typeof step === 'string' ? closeBrace : closeBracket
      while (this.#peek() === comma) {
        this.#at++
        // Of equal keys the last one counts.
        if (typeof step === 'string' && this.#key() === step) throw new Unsplittable('The same key again')
        this.#peek()
        this.#value()
      }
      if (this.#peek() !== close) throw new Unsplittable('Not closed')
      this.#at++
    }
    if (this.#peek() !== -1) throw new Unsplittable('More than one value')
    this.#state = 'done'
    return null
  }

  /** The key that stands here, and past its colon. */
  #key(): string {
    if (this.#peek() !== quote) throw new Unsplittable('No key')
    const raw = Buffer.from(this.#value()).toString('utf8')
    if (this.#peek() !== colon) throw new Unsplittable('No colon')
    this.#at++
    try {
      return JSON.parse(raw) as string
    } catch {
      throw new Unsplittable('A damaged key')
    }
  }

  /** The first byte that is no blank, -1 at the end. */
  #peek(): number {
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
  #value(): Uint8Array {
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

  /** Where the bytes of the last chunk begin. */
  #chunkStart = 0

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
    this.taken += chunk.length
    return true
  }
}
