/** Two hexadecimal digits each, with a gap in the middle: "7b 22 69 64  3a …". */
export function hexText(bytes: Uint8Array, perRow: number): string {
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    if (at > 0) text += at === perRow >> 1 ? '  ' : ' '
    text += bytes[at]!.toString(16).padStart(2, '0')
  }
  return text
}

/** What is printable in ASCII, and a dot for the rest. */
export function asciiText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'
  return text
}

/** Eight digits, more where the body is larger than they can tell. */
export function offsetText(offset: number): string {
  return offset.toString(16).padStart(8, '0')
}

/** Where in `hexText` a byte begins, in characters. */
export function hexColumn(at: number, perRow: number): number {
  return at * 3 + (at >= perRow >> 1 ? 1 : 0)
}

/** The byte at a character of `hexText`. */
export function byteAtColumn(column: number, perRow: number): number {
  const half = perRow >> 1
  const inFirst = column < half * 3
  const at = Math.floor((inFirst ? column : column - 1) / 3)
  return Math.min(Math.max(at, 0), perRow - 1)
}

/** "0x1f", "1fh" and "$1f" are hexadecimal, "31" and "1,024" decimal; null is no offset. */
export function parseOffset(text: string): number | null {
  const trimmed = text.trim().replaceAll(/[,_\s]/g, '')
  const hex = /^(?:0x|\$)([0-9a-f]+)$/i.exec(trimmed)?.[1] ?? /^([0-9a-f]+)h$/i.exec(trimmed)?.[1]
  const value = hex ? Number.parseInt(hex, 16) : /^\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN
  return Number.isSafeInteger(value) ? value : null
}

/** The byte under the caret in words: "offset 31 (0x1f), byte 123 (0x7b)". */
export function describeByte(offset: number, byte: number | undefined): string {
  const where = `offset ${offset.toLocaleString('en')} (0x${offset.toString(16)})`
  return byte === undefined ? where : `${where}, byte ${byte} (0x${byte.toString(16).padStart(2, '0')})`
}
