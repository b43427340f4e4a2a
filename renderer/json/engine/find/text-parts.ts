import type { CompiledQuery } from './find-query.ts'
import type { FindSource } from './find-source.ts'
import { JsonLines } from './json-lines.ts'
import { TokenWalk } from './token-walk.ts'

/** What a part is, in bits. */
export const hasEscapes = 1
export const beyondAscii = 2

/** Numbers a part: first and last-plus-one byte, bits, and what `spaceAt` of a line says. */
export const partSize = 4

/** Neighbouring bytes of a document with the texts in them that patterns are to look at, each by itself. */
export interface TextParts {
  /** Offset of `bytes` in the document; the numbers of parts count from it. */
  base: number
  bytes: Uint8Array
  parts: Uint32Array
}

/** A line that is longer is looked at piece by piece; pieces overlap. */
const longestLine = 1 << 18
const overlap = 1 << 10
const mostBytes = 1 << 18
const mostParts = 1 << 14

/** All texts that a pattern is to look at, in their order: what tokens say, or the lines of a text. */
export function* textParts(source: FindSource, query: CompiledQuery): Generator<TextParts> {
  const { bytes, jsonEnd, textFrom, length } = source
  const batch = new Batch(bytes)
  const ranges = query.over === 'tokens' ? tokens(bytes, jsonEnd, query) : jsonLines(bytes, jsonEnd)
  for (const part of ranges) {
    if (batch.isFull(part.end)) yield batch.take()
    batch.add(part)
  }
  if (query.values) {
    for (const part of textLines(bytes, textFrom, length)) {
      if (batch.isFull(part.end)) yield batch.take()
      batch.add(part)
    }
  }
  if (batch.count > 0) yield batch.take()
}

interface Part {
  start: number
  end: number
  bits: number
  spaceAt: number
}

class Batch {
  count = 0
  readonly #bytes: Uint8Array
  #numbers = new Uint32Array(mostParts * partSize)
  #base = 0
  #end = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  isFull(end: number): boolean {
    return this.count > 0 && (this.count === mostParts || end - this.#base > mostBytes)
  }

  add({ start, end, bits, spaceAt }: Part): void {
    if (this.count === 0) this.#base = start
    const base = this.#base
    this.#numbers.set([start - base, end - base, bits, spaceAt > 0 ? spaceAt - base : 0], this.count * partSize)
    this.#end = end
    this.count++
  }

  take(): TextParts {
    const parts = this.#numbers.slice(0, this.count * partSize)
    this.count = 0
    return { base: this.#base, bytes: this.#bytes.subarray(this.#base, this.#end), parts }
  }
}

function* tokens(bytes: Uint8Array, jsonEnd: number, query: CompiledQuery): Generator<Part> {
  const walk = new TokenWalk(bytes, 0, jsonEnd)
  const part: Part = { start: 0, end: 0, bits: 0, spaceAt: 0 }
  while (walk.next()) {
    if (!(walk.isKey ? query.keys : query.values)) continue
    part.start = walk.start
    part.end = walk.end
    part.bits = (walk.escapes ? hasEscapes : 0) | (walk.beyondAscii ? beyondAscii : 0)
    yield part
  }
}

function* jsonLines(bytes: Uint8Array, jsonEnd: number): Generator<Part> {
  const lines = new JsonLines(bytes, 0, jsonEnd)
  const part: Part = { start: 0, end: 0, bits: 0, spaceAt: 0 }
  while (lines.next()) {
    part.start = lines.start
    part.end = lines.end
    part.bits = lines.beyondAscii ? beyondAscii : 0
    part.spaceAt = lines.spaceAt
    yield part
  }
}

function* textLines(bytes: Uint8Array, from: number, length: number): Generator<Part> {
  for (let at = from; at < length; ) {
    const newline = bytes.indexOf(0x0a, at)
    const end = newline < 0 || newline > length ? length : newline
    const shown = end > at && bytes[end - 1] === 0x0d ? end - 1 : end
    for (let start = at; start < shown; start += longestLine) {
      yield { start, end: Math.min(start + longestLine + overlap, shown), bits: beyondAscii, spaceAt: 0 }
    }
    at = end + 1
  }
}
