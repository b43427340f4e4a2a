import { decodeString } from '../decode-string.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { type JsonSink, NotJson } from './json-reader.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const scalar = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/

/** Where a value stands, in bytes of the text, and how many items or members it has. */
export interface Place {
  from: number
  to: number
  items: number
}

/**
 * Looks for the value that keys and places from the front lead to, so that its bytes can be cut out as they are. Of equal keys
 * the last one counts. The text must be one value: `NotJson` is thrown for a second one, and for what is no number and no word.
 */
export class ValuePlace implements JsonSink {
  /** null: nothing is there. For sure when the reader has ended. */
  found: Place | null = null
  /** Whether there was a value at all. */
  begun = false
  readonly #keys: readonly (string | number)[]
  /** Brackets that are open, and how many of them, from the outside in, the keys lead into. */
  #depth = 0
  #entered = 0
  /** By bracket that is entered: where in a list we are. */
  readonly #index: number[] = []
  /** What comes next in the innermost of them is what its key names. */
  #named = false
  /** The value that is looked for has begun and not ended. */
  #inside = false
  #from = 0
  #items = 0
  /** The token under way: what of it is looked at, where it begins, how long it is. */
  readonly #token = new GrowingBytes()
  #isKey = false
  #isText = false
  #at = 0
  #length = 0

  constructor(keys: readonly (string | number)[]) {
    this.#keys = keys
  }

  open(code: number, offset: number): void {
    const leads = this.#begin(offset)
    this.#depth++
    if (!leads) return
    this.#entered++
    this.#index.push(0)
    this.#named = code === 0x5b && this.#keys[this.#depth - 1] === 0
  }

  close(_code: number, offset: number): void {
    this.#depth--
    if (this.#inside && this.#depth === this.#keys.length) this.#end(offset + 1)
    if (this.#entered <= this.#depth) return
    this.#entered--
    this.#index.pop()
    this.#named = false
  }

  comma(): void {
    if (!this.#looking()) return
    const at = this.#depth - 1
    this.#index[at]! += 1
    this.#named = this.#keys[at] === this.#index[at]
  }

  colon(): void {}

  token(key: boolean, offset: number): void {
    this.#isKey = key
    this.#at = offset
    this.#length = 0
    this.#token.clear()
    if (!key) this.#begin(offset)
  }

  piece(bytes: Uint8Array, from: number, to: number): void {
    if (this.#length === 0) this.#isText = bytes[from] === 0x22
    this.#length += to - from
    if (!this.#isText || (this.#isKey && this.#looking())) this.#token.bytes(bytes, from, to)
  }

  tokenEnd(): void {
    if (this.#isKey) {
      if (this.#looking()) this.#named = decodeString(this.#read()) === this.#keys[this.#depth - 1]
      return
    }
    if (!this.#isText && !scalar.test(this.#read())) throw new NotJson(this.#at)
    if (this.#inside && this.#depth === this.#keys.length) this.#end(this.#at + this.#length)
  }

  /** Right in a bracket that the keys lead into, and not in the value itself. */
  #looking(): boolean {
    return this.#entered === this.#depth && !this.#inside
  }

  #read(): string {
    return decoder.decode(this.#token.view())
  }

  /** A value begins: answers whether the keys lead further into it. */
  #begin(offset: number): boolean {
    const depth = this.#depth
    if (depth === 0 && this.begun) throw new NotJson(offset)
    this.begun = true
    if (this.#inside) {
      if (depth === this.#keys.length + 1) this.#items++
      return false
    }
    if (depth > 0 && !(this.#looking() && this.#named)) return false
    this.found = null
    if (depth < this.#keys.length) return true
    this.#inside = true
    this.#from = offset
    this.#items = 0
    return false
  }

  #end(to: number): void {
    this.#inside = false
    this.found = { from: this.#from, to, items: this.#items }
  }
}
