import type { CompiledQuery } from './find-query.ts'
import type { FoundMatches } from './found-matches.ts'
import { searchText } from './search-text.ts'
import { beyondAscii, hasEscapes, partSize, type TextParts } from './text-parts.ts'
import { insideText } from './token-text.ts'

const oneByteText = new TextDecoder('latin1')

/** Fills `found` with what is in the parts, by offsets in the document; false when no more can be kept. */
export function searchParts(query: CompiledQuery, found: FoundMatches, { base, bytes, parts }: TextParts): boolean {
  // Many texts are cut from one: to decode each by itself takes several times as long.
  const block = oneByteText.decode(bytes)
  for (let at = 0; at < parts.length; at += partSize) {
    const start = parts[at]!
    const end = parts[at + 1]!
    const bits = parts[at + 2]!
    const spaceAt = parts[at + 3]!
    const escapes = (bits & hasEscapes) !== 0
    const text = bits === 0 ? block.slice(start, end) : insideText(bytes, start, end, escapes)
    const range = { base, bytes, start, end, escapes, text, space: -1 }
    if (spaceAt > 0) {
      range.space = (bits & beyondAscii) === 0 ? spaceAt - start : insideText(bytes, start, spaceAt, false).length
      range.text = `${text.slice(0, range.space)} ${text.slice(range.space)}`
    }
    if (!searchText(query, found, range)) return false
  }
  return true
}
