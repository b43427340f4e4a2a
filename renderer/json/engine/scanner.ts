import type { ByteStore } from './byte-store.ts'
import type { EscapeMap } from './escape-map.ts'
import { FastLane } from './fast-lane.ts'
import {
  after,
  colon,
  expected,
  inKey,
  inNumber,
  inString,
  inWord,
  key,
  keyOrEnd,
  type State,
  top,
  topGap,
  value,
  valueOrEnd,
  words,
} from './grammar.ts'
import { NumberScanner } from './number-scanner.ts'
import { formatPath } from './path.ts'
import { pathAtEnd } from './path-at-end.ts'
import { type JsonProblem, nameOfByte, placeInText } from './problem.ts'
import { StringScanner } from './string-scanner.ts'
import { none, Structure } from './structure.ts'

/**
 * Reads JSON by RFC 8259 while its bytes arrive and fills a `Structure`. Several values after each other (NDJSON,
 * concatenated) are a sequence. A byte order mark at the beginning is stepped over.
 */
export class Scanner {
  readonly structure = new Structure()
  /** The first thing that is wrong; reading ends there. */
  problem: JsonProblem | null = null
  readonly #store: ByteStore
  readonly #strings = new StringScanner()
  readonly #numbers = new NumberScanner()
  readonly #lane = new FastLane(this.structure, this.#strings)
  #state: State = top
  #at = 0
  #tokenStart = 0
  #word = ''
  #begun = false

  constructor(store: ByteStore) {
    this.#store = store
  }

  get escapes(): EscapeMap {
    return this.#strings.escapes
  }

  /** Offset of the first byte inside a string that is no UTF-8, or -1. */
  get firstInvalidUtf8(): number {
    return this.#strings.firstInvalidUtf8
  }

  /** Offset up to which the bytes are understood. */
  get position(): number {
    return this.#at
  }

  /** Reads what was appended to the store since the last call. */
  read(): void {
    if (this.problem || !this.#begin(false)) return
    const { structure } = this
    const lane = this.#lane
    const { bytes, length: end } = this.#store
    let at = this.#at
    let state = this.#state
    while (at < end) {
      if (state >= inString) {
        at = this.#token(state, bytes, at, end)
        if (this.problem) return
        // Half an escape or half a character at the end stays unread until the rest is there.
        if (this.#state >= inString && this.#state !== inNumber) break
        state = this.#state
        continue
      }
      if (state <= after && structure.current !== none) {
        lane.run(this.#store, at, state)
        at = lane.at
        state = lane.state
        if (at >= end) break
      }
      const byte = bytes[at]!
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) {
        at++
        if (state === topGap) state = top
        continue
      }
      this.#state = state
      if (state === after) {
        const { inObject } = structure
        if (byte === 0x2c) state = inObject ? key : value
        else if (byte === (inObject ? 0x7d : 0x5d)) state = this.#close(at)
        else {
          this.#fail(at, `A comma or “${inObject ? '}' : ']'}” is expected here`, bytes)
          return
        }
        at++
      } else if (state === colon) {
        if (byte !== 0x3a) {
          this.#fail(at, expected[state]!, bytes)
          return
        }
        state = value
        at++
      } else if (state === key || state === keyOrEnd) {
        if (byte === 0x22) state = this.#start(inKey, at)
        else if (byte === 0x7d && state === keyOrEnd) state = this.#close(at)
        else {
          this.#fail(at, expected[state]!, bytes)
          return
        }
        at++
      } else if (byte === 0x22 && state !== topGap) {
        state = this.#start(inString, at)
        at++
      } else if (byte === 0x7b && state !== topGap) {
        structure.open(at++, true)
        state = keyOrEnd
      } else if (byte === 0x5b && state !== topGap) {
        structure.open(at++, false)
        state = valueOrEnd
      } else if (byte === 0x5d && state === valueOrEnd) {
        state = this.#close(at++)
      } else if ((byte === 0x2d || (byte >= 0x30 && byte <= 0x39)) && state !== topGap) {
        this.#numbers.begin()
        state = this.#start(inNumber, at)
      } else if (words[byte] && state !== topGap) {
        this.#word = words[byte]
        state = this.#start(inWord, at)
      } else {
        this.#fail(at, expected[state]!, bytes)
        return
      }
    }
    this.#at = at
    this.#state = state
    structure.settle()
  }

  /** All bytes are there: what is still open now is cut off. */
  finish(): void {
    if (this.problem) return
    this.#begin(true)
    this.read()
    if (this.problem) return
    const { bytes, length } = this.#store
    if (this.#state === inNumber && this.#numbers.complete && this.structure.current === none) this.#scalarDone()
    this.structure.settle()
    const state = this.#state
    if (state === topGap || (state === top && this.structure.rootCount > 0)) return
    this.#at = length
    const where =
      state === inString || state === inKey ? 'inside a string' : state === inNumber ? 'inside a number' : 'too early'
    this.#fail(length, length === 0 ? 'There is no value' : `The document ends ${where}`, bytes)
  }

  /** Steps over a byte order mark; false while it is not known whether there is one. */
  #begin(final: boolean): boolean {
    if (this.#begun) return true
    const { bytes, length } = this.#store
    const mark = [0xef, 0xbb, 0xbf]
    const same = mark.findIndex((byte, at) => at >= length || bytes[at] !== byte)
    if (same >= 0 && same === length && !final) return false
    if (same < 0) this.#at = 3
    this.#begun = true
    return true
  }

  #start(state: State, at: number): State {
    this.#tokenStart = at
    return state
  }

  #close(at: number): State {
    const { structure } = this
    structure.close(at + 1)
    return structure.current === none ? top : after
  }

  #scalarDone(): void {
    this.structure.addScalar(this.#tokenStart)
    this.#state = this.structure.current !== none ? after : this.#state === inString ? top : topGap
  }

  #token(state: State, bytes: Uint8Array, from: number, end: number): number {
    this.#state = state
    if (state === inNumber) {
      const at = this.#numbers.run(bytes, from, end)
      if (at < end && this.#numbers.complete) this.#scalarDone()
      else if (at < end) this.#fail(at, 'The number is not complete here', bytes)
      return at
    }
    if (state === inWord) {
      let at = from
      while (at < end && at - this.#tokenStart < this.#word.length) {
        if (bytes[at] !== this.#word.charCodeAt(at - this.#tokenStart)) {
          this.#fail(at, `“${this.#word}” is expected here`, bytes)
          return at
        }
        at++
      }
      if (at - this.#tokenStart === this.#word.length) this.#scalarDone()
      return at
    }
    const at = this.#strings.run(this.#store, from)
    const { outcome } = this.#strings
    if (outcome === 'done') {
      if (state === inKey) {
        this.#state = colon
        this.#lane.keyEnd = at
      } else this.#scalarDone()
    } else if (outcome === 'control') this.#fail(at, 'A string must not hold an unescaped control character', bytes)
    else if (outcome === 'escape') this.#fail(at, 'After a backslash one of " \\ / b f n r t u is expected', bytes)
    else if (outcome === 'unicode') this.#fail(at, 'After “\\u” four hexadecimal digits are expected', bytes)
    return at
  }

  #fail(offset: number, what: string, bytes: Uint8Array): void {
    const truncated = offset >= this.#store.length
    this.#at = offset
    this.structure.settle()
    this.problem = {
      message: truncated ? `${what}.` : `${what}, but there is ${nameOfByte(bytes[offset]!)}.`,
      truncated,
      offset,
      ...placeInText(bytes.subarray(0, this.#store.length), offset),
      path: formatPath(pathAtEnd(this.structure, bytes, this.#state, this.#lane.keyEnd)),
    }
  }
}
