import { decodeString } from '#shared/json/decode-string.ts'
import { none, type Structure } from './structure.ts'
import { decodeUtf8 } from './utf8.ts'

export type ValueKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null'

export function kindAt(bytes: Uint8Array, start: number): ValueKind {
  switch (bytes[start]) {
    case 0x7b:
      return 'object'
    case 0x5b:
      return 'array'
    case 0x22:
      return 'string'
    case 0x74:
    case 0x66:
      return 'boolean'
    case 0x6e:
      return 'null'
    default:
      return 'number'
  }
}

function escaped(bytes: Uint8Array, quoteAt: number, stringStart: number): boolean {
  let before = quoteAt - 1
  while (before > stringStart && bytes[before] === 0x5c) before--
  return (quoteAt - before) % 2 === 0
}

/** Offset after the closing quote of the string that begins at `start`; `limit` when it does not end. */
function stringEnd(bytes: Uint8Array, start: number, limit: number): number {
  let at = bytes.indexOf(0x22, start + 1)
  while (at >= 0 && at < limit && escaped(bytes, at, start)) at = bytes.indexOf(0x22, at + 1)
  return at < 0 || at >= limit ? limit : at + 1
}

function wordEnd(bytes: Uint8Array, start: number, limit: number): number {
  let at = start
  while (at < limit) {
    const byte = bytes[at]!
    if (byte <= 0x20 || byte === 0x2c || byte === 0x5d || byte === 0x7d || byte === 0x3a || byte === 0x22) break
    if (byte === 0x7b || byte === 0x5b) break
    at++
  }
  return at
}

/** Offset after a scalar that begins at `start`. */
export function scalarEnd(bytes: Uint8Array, start: number, limit: number): number {
  return bytes[start] === 0x22 ? stringEnd(bytes, start, limit) : wordEnd(bytes, start, limit)
}

/** Byte range of a node with everything in it; a container that never closed ends at `limit`. */
export function nodeRange(structure: Structure, bytes: Uint8Array, node: number, limit: number): [number, number] {
  const start = structure.starts.at(node)
  const container = structure.containerOf(node)
  if (container === none) return [start, scalarEnd(bytes, start, limit)]
  const end = structure.endByte.at(container)
  return [start, end === none ? limit : end]
}

/** Byte range of the key before a member's value, quotes included. The key is found backwards, so it costs no memory. */
export function keyRange(bytes: Uint8Array, valueStart: number): [number, number] {
  let at = valueStart - 1
  while (bytes[at] !== 0x22) at--
  const end = at + 1
  do at--
  while (bytes[at] !== 0x22 || escaped(bytes, at, -1))
  return [at, end]
}

export function keyOf(bytes: Uint8Array, valueStart: number): string {
  const [from, to] = keyRange(bytes, valueStart)
  return decodeString(decodeUtf8(bytes.subarray(from, to)))
}
