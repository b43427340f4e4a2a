const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Offset after the text in quotes that begins at `from`: behind its closing quote, or `limit` where it never closes. */
export function quotedEnd(bytes: Uint8Array, from: number, limit: number): number {
  let at = from + 1
  for (;;) {
    const next = bytes.indexOf(quote, at)
    if (next < 0 || next >= limit) return limit
    if (next + 1 >= limit || bytes[next + 1] !== quote) return next + 1
    at = next + 2
  }
}

/** Offset of what ends the cell that begins at `from`: a separator, a line end, or `limit`. Quotes may hold both. */
export function cellEnd(bytes: Uint8Array, from: number, limit: number, separator: number): number {
  let at = from < limit && bytes[from] === quote ? quotedEnd(bytes, from, limit) : from
  while (at < limit) {
    const byte = bytes[at]
    if (byte === separator || byte === lineFeed || byte === carriageReturn) return at
    at++
  }
  return limit
}

/** Offset after the line end at `at`: `\n`, `\r` or both. */
export function afterLineEnd(bytes: Uint8Array, at: number, limit: number): number {
  return bytes[at] === carriageReturn && at + 1 < limit && bytes[at + 1] === lineFeed ? at + 2 : at + 1
}
