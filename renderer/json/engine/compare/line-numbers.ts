import type { LineList } from './line-list.ts'
import { sameBytes } from './same-bytes.ts'

function hashOf({ source, view }: LineList, from: number, to: number): number {
  let hash = 0x811c_9dc5 ^ (to - from)
  let at = from
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ view.getUint32(at, true), 0x85eb_ca6b)
    hash ^= hash >>> 15
  }
  for (; at < to; at++) hash = Math.imul(hash ^ source[at]!, 0x0100_0193)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35)
  return hash ^ (hash >>> 16)
}

/** Lines of a text that have their numbers. */
interface Numbered {
  list: LineList
  from: number
  numbers: Int32Array
}

const linesBetweenReports = 65_536

/** Gives lines of the same bytes the same number, from 0 on, and others other ones. */
export class LineNumbers {
  /** Different lines so far. */
  count = 0
  readonly #texts: Numbered[] = []
  /** By slot: a number and one more; 0: free. */
  #slots = new Int32Array(1 << 12)
  /** By number: its hash, and the text and line where it was seen first. */
  #hashes = new Int32Array(1 << 11)
  #firstText = new Uint8Array(1 << 11)
  #firstLine = new Uint32Array(1 << 11)

  /** The numbers of the lines `from` to `to`. */
  of(list: LineList, from: number, to: number, progress: (lines: number) => void): Int32Array {
    const numbers = new Int32Array(to - from)
    const own = this.#texts.push({ list, from, numbers }) - 1
    // Behind a line that is known comes most often what came behind it before: then nothing is looked up.
    let known: Numbered | undefined
    let guess = 0
    let guessEnd = 0
    for (let line = from; line < to; line++) {
      const begin = list.start(line)
      const end = list.end(line)
      if (guess < guessEnd && isSame(known!.list, guess, list, begin, end)) {
        numbers[line - from] = known!.numbers[guess - known!.from]!
        guess++
      } else {
        const number = this.#number(list, begin, end, own, line)
        numbers[line - from] = number
        known = this.#texts[this.#firstText[number]!]!
        guess = this.#firstLine[number]! + 1
        guessEnd = known.list === list ? line : known.from + known.numbers.length
      }
      if ((line - from) % linesBetweenReports === 0) progress(line - from)
    }
    return numbers
  }

  #number(list: LineList, begin: number, end: number, text: number, line: number): number {
    const hash = hashOf(list, begin, end)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      const number = found - 1
      if (this.#hashes[number] === hash) {
        const { list: other } = this.#texts[this.#firstText[number]!]!
        if (isSame(other, this.#firstLine[number]!, list, begin, end)) return number
      }
      slot = (slot + 1) & mask
    }
    if (this.count === this.#hashes.length) {
      this.#grow()
      return this.#number(list, begin, end, text, line)
    }
    this.#hashes[this.count] = hash
    this.#firstText[this.count] = text
    this.#firstLine[this.count] = line
    this.#slots[slot] = this.count + 1
    return this.count++
  }

  #grow(): void {
    const room = 2 * this.count
    this.#hashes = enlarged(this.#hashes, new Int32Array(room))
    this.#firstText = enlarged(this.#firstText, new Uint8Array(room))
    this.#firstLine = enlarged(this.#firstLine, new Uint32Array(room))
    this.#slots = new Int32Array(2 * room)
    const mask = this.#slots.length - 1
    for (let number = 0; number < this.count; number++) {
      let slot = this.#hashes[number]! & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
    }
  }
}

function isSame(list: LineList, line: number, other: LineList, begin: number, end: number): boolean {
  return sameBytes(list.source, list.start(line), list.end(line), other.source, begin, end)
}

function enlarged<T extends Int32Array | Uint32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}
