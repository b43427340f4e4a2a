/** Why a document is not valid JSON, and exactly where. Everything before the place can be shown. */
export interface JsonProblem {
  /** A sentence for people. */
  message: string
  /** The document stopped too early: more bytes could have made it valid. */
  truncated: boolean
  /** Bytes before the place. */
  offset: number
  /** From 1. Columns count characters. */
  line: number
  column: number
  /** Where in the data, as jq writes it. */
  path: string
}

/** Line and column, from 1, of a byte offset. */
export function placeInText(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1)) {
    line++
    lineStart = at + 1
  }
  if (lineStart === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) lineStart = 3
  let column = 1
  for (let at = lineStart; at < offset; at++) if ((bytes[at]! & 0xc0) !== 0x80) column++
  return { line, column }
}

/** The byte as people call it. */
export function nameOfByte(byte: number): string {
  if (byte === 0x0a) return 'a line break'
  if (byte === 0x0d) return 'a carriage return'
  if (byte === 0x09) return 'a tab'
  if (byte > 0x20 && byte < 0x7f) return `“${String.fromCharCode(byte)}”`
  return `the byte 0x${byte.toString(16).padStart(2, '0')}`
}
