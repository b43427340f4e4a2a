import { afterCharacter, type CompiledQuery, isWholeWord } from './find-query.ts'
import type { FoundMatches } from './found-matches.ts'
import { insideText, OffsetWalk } from './token-text.ts'

/** Matches in the decoded text of bytes `start` to `end`; false when no more can be kept. */
export function searchText(
  query: CompiledQuery,
  found: FoundMatches,
  bytes: Uint8Array,
  start: number,
  end: number,
  escapes: boolean,
  text = insideText(bytes, start, end, escapes),
): boolean {
  const { pattern, wholeWord } = query
  // In plain ASCII a character is a byte.
  const plain = text.length === end - start && !escapes
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
      if (!found.add(start + from, start + to)) return false
    } else {
      walk ??= new OffsetWalk(bytes, start, end, escapes)
      const first = walk.start(from)
      if (!found.add(first, walk.end(to))) return false
    }
  }
  return true
}
