import type { ByteStore } from './byte-store.ts'
import { after, colon, key, keyOrEnd, type State, top, value, valueOrEnd } from './grammar.ts'
import { NumberScanner } from './number-scanner.ts'
import { plainEnd, type StringScanner } from './string-scanner.ts'
import { none, type Structure } from './structure.ts'

/** `true`, `null` and the end of `false` as numbers of four bytes. */
const trueWord = 0x65757274
const nullWord = 0x6c6c756e
const alseWord = 0x65736c61

/**
 * Reads whole tokens inside containers as fast as can be, and stops before anything that is cut off by the end of the
 * bytes or wrong: that is left to the scanner, which knows what to say. It relies on the zeros after the bytes of a store.
 */
export class FastLane {
  /** Where it stopped: before a token, with what may come there. */
  at = 0
  state: State = value
  /** Offset after the last key. */
  keyEnd = 0
  readonly #structure: Structure
  readonly #strings: StringScanner
  readonly #numbers = new NumberScanner()

  constructor(structure: Structure, strings: StringScanner) {
    this.#structure = structure
    this.#strings = strings
  }

  run(store: ByteStore, from: number, begin: State): void {
    const structure = this.#structure
    const { bytes, view } = store
    let { inObject } = structure
    let state = begin
    let at = from
    read: for (;;) {
      let byte = bytes[at]!
      while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++at]!
      if (state === after) {
        if (byte === 0x2c) {
          state = inObject ? key : value
          at++
        } else if (byte === (inObject ? 0x7d : 0x5d)) {
          structure.close(++at)
          if (structure.current === none) {
            state = top
            break
          }
          inObject = structure.inObject
        } else break
      } else if (state >= key) {
        if (state === colon) {
          if (byte !== 0x3a) break
          state = value
          at++
        } else if (byte === 0x22) {
          // Members with a text for a value are the most frequent: as long as they follow each other they are read here.
          for (;;) {
            let to = plainEnd(view, at + 1)
            to = bytes[to] === 0x22 ? to + 1 : this.#string(store, to)
            if (to < 0) break read
            this.keyEnd = to
            at = to
            state = colon
            if (bytes[at] !== 0x3a) break
            state = value
            if (bytes[++at] === 0x20) at++
            if (bytes[at] !== 0x22) break
            to = plainEnd(view, at + 1)
            to = bytes[to] === 0x22 ? to + 1 : this.#string(store, to)
            if (to < 0) break read
            structure.addScalar(at)
            at = to
            state = after
            if (bytes[at] !== 0x2c) break
            state = key
            if (bytes[++at] !== 0x22) break
          }
        } else if (byte === 0x7d && state === keyOrEnd) {
          structure.close(++at)
          inObject = structure.inObject
          state = after
          if (structure.current === none) {
            state = top
            break
          }
        } else break
      } else if (byte === 0x22) {
        let to = plainEnd(view, at + 1)
        to = bytes[to] === 0x22 ? to + 1 : this.#string(store, to)
        if (to < 0) break
        structure.addScalar(at)
        at = to
        state = after
      } else if (byte === 0x7b || byte === 0x5b) {
        inObject = byte === 0x7b
        structure.open(at++, inObject)
        state = inObject ? keyOrEnd : valueOrEnd
      } else if (byte === 0x5d && state === valueOrEnd) {
        structure.close(++at)
        inObject = structure.inObject
        state = after
        if (structure.current === none) {
          state = top
          break
        }
      } else {
        const to = this.#rest(store, at, byte)
        if (to < 0) break
        structure.addScalar(at)
        at = to
        state = after
      }
    }
    this.at = at
    this.state = state
  }

  /** Numbers and words: the offset after one, or -1 when it is not whole or not one. */
  #rest({ bytes, view, length }: ByteStore, at: number, byte: number): number {
    if (byte >= 0x31 && byte <= 0x39) {
      let to = at + 1
      let next = bytes[to]!
      while (next >= 0x30 && next <= 0x39) next = bytes[++to]!
      if (next === 0x2c || next === 0x7d || next === 0x5d) return to
    }
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d) {
      this.#numbers.begin()
      const to = this.#numbers.run(bytes, at, length)
      return to < length && this.#numbers.complete ? to : -1
    }
    if (at + 5 > length) return -1
    const word = view.getInt32(at, true)
    if (word === trueWord || word === nullWord) return at + 4
    return byte === 0x66 && view.getInt32(at + 1, true) === alseWord ? at + 5 : -1
  }

  /** Reads on inside a string at something that is not plain: the offset after it, or -1. */
  #string(store: ByteStore, at: number): number {
    const to = this.#strings.run(store, at)
    return this.#strings.outcome === 'done' ? to : -1
  }
}
