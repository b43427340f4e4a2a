import { afterCharacter, type CompiledQuery, isWholeWord } from './find-query.ts'
import type { FoundMatches } from './found-matches.ts'
import { insideText, OffsetWalk } from './token-text.ts'

/** A text and the bytes that it is made of. */
export interface TextRange {
  /** Offset of `bytes` in the document; `start` and `end` count from it. */
  base: number
  bytes: Uint8Array
  start: number
  end: number
  escapes: boolean
  text: string
  /** Where in the text a space stands that the bytes have not; -1 for none. */
  space: number
}

/** The text of the bytes `start` to `end` of a document. */
export function textRange(bytes: Uint8Array, start: number, end: number, escapes: boolean): TextRange {
  return { base: 0, bytes, start, end, escapes, text: insideText(bytes, start, end, escapes), space: -1 }
}

/** Matches in a text; false when no more can be kept. */
export function searchText(query: CompiledQuery, found: FoundMatches, range: TextRange): boolean {
  const { pattern, wholeWord } = query
  const { base, bytes, start, end, escapes, text, space } = range
  // In plain ASCII a character is a byte.
  const plain = text.length - (space < 0 ? 0 : 1) === end - start && !escapes
  const unit = (at: number) => (space >= 0 && at > space ? at - 1 : at)
  let walk: OffsetWalk | undefined
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = match.index
    const to = from + match[0].length
    if (to === from || (wholeWord && !isWholeWord(text, from, to))) {
      pattern.lastIndex = afterCharacter(text, from)
      continue
    }
    if (plain) {
      if (!found.add(base + start + unit(from), base + start + unit(to))) return false
    } else {
      walk ??= new OffsetWalk(bytes, start, end, escapes)
      const first = walk.start(unit(from))
      if (!found.add(base + first, base + walk.end(unit(to)))) return false
    }
  }
  return true
}
