/**
 * Length in bytes of the UTF-8 sequence at `at`: 1 to 4, `0` when it may go on beyond `end`, `-1` when it is not valid
 * (stray continuation, overlong, surrogate, above U+10FFFF).
 */
export function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return -1
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (at + 1 >= end) return 0
  const second = bytes[at + 1]!
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return -1
  for (let k = 2; k < length; k++) {
    if (at + k >= end) return 0
    if ((bytes[at + k]! & 0xc0) !== 0x80) return -1
  }
  return length
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of bytes; what is not UTF-8 becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** The largest offset ≤ `at` (and ≥ `from`) that does not cut a character in two. */
export function characterStart(bytes: Uint8Array, at: number, from: number): number {
  let start = at
  for (let k = 0; k < 3 && start > from && (bytes[start]! & 0xc0) === 0x80; k++) start--
  return (bytes[start]! & 0xc0) === 0x80 ? at : start
}
