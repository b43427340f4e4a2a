/**
 * What a `JsonReader` finds, in the order of the text. A scalar or key comes as `token`, its bytes in pieces, `tokenEnd`.
 * `offset` is where it begins, in bytes of the text.
 */
export interface JsonSink {
  /** `{` or `[`. */
  open(code: number, offset: number): void
  /** `}` or `]`. */
  close(code: number, offset: number): void
  comma(): void
  colon(): void
  token(key: boolean, offset: number): void
  /** Bytes of the token as they are, quotes and escapes included. */
  piece(bytes: Uint8Array, from: number, to: number): void
  tokenEnd(): void
}

/** The text is no JSON from this byte on. */
export class NotJson extends Error {
  readonly offset: number
  constructor(offset: number) {
    super(`No JSON from byte ${offset} on`)
    this.offset = offset
  }
}

const byteOrderMark = [0xef, 0xbb, 0xbf]

const value = 0
const valueOrEnd = 1
const key = 2
const keyOrEnd = 3
const colon = 4
const after = 5
const inString = 6
const inEscape = 7
const inScalar = 8

/**
 * Cuts JSON into its tokens while bytes come in pieces of any size; several values after each other are a sequence. It holds
 * one byte for each level of depth and nothing else. Order and brackets are checked; what a number or an escape looks like is not.
 */
export class JsonReader {
  readonly #sink: JsonSink
  #state = value
  #isKey = false
  #stack = new Uint8Array(64)
  #depth = 0
  #before = 0

  constructor(sink: JsonSink) {
    this.#sink = sink
  }

  /** Throws `NotJson`. */
  write(bytes: Uint8Array): void {
    const sink = this.#sink
    const end = bytes.length
    let at = 0
    while (at < end && this.#before + at < 3 && bytes[at] === byteOrderMark[this.#before + at]) at++
    while (at < end) {
      if (this.#state >= inString) {
        at = this.#token(bytes, at, end)
        continue
      }
      const code = bytes[at]!
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
        at++
        continue
      }
      const state = this.#state
      if (state === after) {
        const closing = this.#stack[this.#depth - 1] === 0x7b ? 0x7d : 0x5d
        if (code === 0x2c) {
          sink.comma()
          this.#state = closing === 0x7d ? key : value
        } else if (code === closing) this.#close(code, at)
        else this.#fail(at)
      } else if (state === colon) {
        if (code !== 0x3a) this.#fail(at)
        sink.colon()
        this.#state = value
      } else if (state === key || state === keyOrEnd) {
        if (code === 0x7d && state === keyOrEnd) this.#close(code, at)
        else if (code === 0x22) {
          at = this.#begin(bytes, at, true)
          continue
        } else this.#fail(at)
      } else if (code === 0x7b || code === 0x5b) this.#open(code, at)
      else if (code === 0x5d && state === valueOrEnd) this.#close(code, at)
      else if (code === 0x22 || code === 0x2d || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) {
        at = this.#begin(bytes, at, false)
        continue
      } else this.#fail(at)
      at++
    }
    this.#before += end
  }

  /** No more bytes. Throws `NotJson` when something is still open. */
  end(): void {
    if (this.#state === inScalar) this.#tokenEnd()
    if (this.#depth > 0 || this.#state !== value) throw new NotJson(this.#before)
  }

  #open(code: number, at: number): void {
    if (this.#depth === this.#stack.length) {
      const larger = new Uint8Array(this.#depth * 2)
      larger.set(this.#stack)
      this.#stack = larger
    }
    this.#stack[this.#depth++] = code
    this.#state = code === 0x7b ? keyOrEnd : valueOrEnd
    this.#sink.open(code, this.#before + at)
  }

  #close(code: number, at: number): void {
    this.#depth--
    this.#state = this.#depth > 0 ? after : value
    this.#sink.close(code, this.#before + at)
  }

  #begin(bytes: Uint8Array, at: number, isKey: boolean): number {
    this.#isKey = isKey
    this.#sink.token(isKey, this.#before + at)
    if (bytes[at] !== 0x22) {
      this.#state = inScalar
      return at
    }
    this.#state = inString
    this.#sink.piece(bytes, at, at + 1)
    return at + 1
  }

  #tokenEnd(): void {
    this.#state = this.#isKey ? colon : this.#depth > 0 ? after : value
    this.#sink.tokenEnd()
  }

  #token(bytes: Uint8Array, from: number, end: number): number {
    let at = from
    if (this.#state === inScalar) {
      while (at < end && isScalarByte(bytes[at]!)) at++
      if (at > from) this.#sink.piece(bytes, from, at)
      if (at < end) this.#tokenEnd()
      return at
    }
    if (this.#state === inEscape) {
      at++
      this.#state = inString
    }
    while (at < end) {
      const code = bytes[at++]!
      if (code === 0x22) {
        this.#sink.piece(bytes, from, at)
        this.#tokenEnd()
        return at
      }
      if (code !== 0x5c) continue
      if (at === end) this.#state = inEscape
      else at++
    }
    this.#sink.piece(bytes, from, at)
    return at
  }

  #fail(at: number): never {
    throw new NotJson(this.#before + at)
  }
}

function isScalarByte(code: number): boolean {
  if (code >= 0x30 && code <= 0x39) return true
  return (code >= 0x61 && code <= 0x7a) || code === 0x2e || code === 0x2d || code === 0x2b || code === 0x45
}
