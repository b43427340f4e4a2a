import { scalarEnd } from './tokens.ts'

/** Indentation grows up to here: without an end, deep nesting would make the text quadratic. */
const deepestIndent = 64
const pieceSize = 64 * 1024
const newline = 0x0a

/**
 * The document indented by two spaces, in pieces of bytes. Every token is copied as it is; only the space between tokens
 * changes. From `validEnd` (the first error, or the end) on the bytes are passed through as received.
 */
export function* prettyPieces(bytes: Uint8Array, length: number, validEnd: number): Generator<Uint8Array> {
  let piece = new Uint8Array(pieceSize)
  let used = 0
  const full: Uint8Array[] = []
  const put = (from: Uint8Array, start: number, end: number) => {
    if (used > 0) full.push(piece.subarray(0, used))
    full.push(from.subarray(start, end))
    piece = new Uint8Array(pieceSize)
    used = 0
  }
  const byte = (code: number) => {
    if (used === pieceSize) put(piece, 0, 0)
    piece[used++] = code
  }
  const line = (depth: number) => {
    byte(newline)
    for (let k = Math.min(depth, deepestIndent) * 2; k > 0; k--) byte(0x20)
  }
  let depth = 0
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const begin = at
  while (at < validEnd) {
    const code = bytes[at]!
    if (code <= 0x20) {
      at++
    } else if (code === 0x7d || code === 0x5d) {
      line(--depth)
      byte(code)
      at++
    } else if (code === 0x2c) {
      byte(code)
      line(depth)
      at++
    } else if (code === 0x3a) {
      byte(code)
      byte(0x20)
      at++
    } else {
      if (depth === 0 && at > begin && (used > 0 || full.length > 0)) byte(newline)
      if (code === 0x7b || code === 0x5b) {
        byte(code)
        at = afterSpace(bytes, at + 1, validEnd)
        if (bytes[at] === code + 2 && at < validEnd) {
          byte(code + 2)
          at++
        } else line(++depth)
      } else {
        const end = Math.max(scalarEnd(bytes, at, validEnd), at + 1)
        if (end - at > pieceSize / 4) put(bytes, at, end)
        else for (let k = at; k < end; k++) byte(bytes[k]!)
        at = end
      }
    }
    if (full.length > 0) yield* full.splice(0)
  }
  if (validEnd < length) put(bytes, validEnd, length)
  yield* full
  if (used > 0) yield piece.subarray(0, used)
}

function afterSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at]! <= 0x20) at++
  return at
}
