import { BackslashSearch } from './backslash-search.ts'
import { ByteSearch, isEscapeLetter, isWholeWordInBytes } from './byte-search.ts'
import type { CompiledQuery } from './find-query.ts'
import type { FindSource } from './find-source.ts'
import type { FoundMatches } from './found-matches.ts'
import { searchParts } from './search-parts.ts'
import { searchText, textRange } from './search-text.ts'
import { textParts } from './text-parts.ts'
import { type Token, TokenFinder } from './token-at.ts'
import { WrittenSearch } from './written-search.ts'

/** Bytes between two rests. */
const stretch = 1 << 20
/** Where each byte may take longer. */
const shortStretch = 1 << 17

/**
 * Fills `found`, from the first byte to the last, and tells from time to time how many bytes are done. Of regular
 * expressions nobody knows how long one text takes.
 */
export function* findInSource(source: FindSource, query: CompiledQuery, found: FoundMatches): Generator<number> {
  const { needle } = query
  if (needle === null) {
    for (const parts of textParts(source, query)) {
      if (!searchParts(query, found, parts)) return
      yield parts.base + parts.bytes.length
    }
    return
  }
  yield* query.over === 'tokens'
    ? findInTokens(source, query, needle, found)
    : findAsWritten(source, query, needle, found)
  if (!found.more && query.values) yield* findInText(source, query, needle, found)
}

/** Whether bytes of a JSON string can be there without an escape, and whether only as themselves or by `\u`. */
const standsInJson = (byte: number) => byte >= 0x20 && byte !== 0x22 && byte !== 0x5c
const hasNoShortEscape = (byte: number) => standsInJson(byte) && byte !== 0x2f
/** Outside of tokens there is nothing but these. */
const standsBetweenTokens = (byte: number) => byte <= 0x20 || ',:[]{}'.includes(String.fromCharCode(byte))

/** Token by token: what a key or a scalar says, escapes resolved, never across tokens. */
function* findInTokens(
  source: FindSource,
  query: CompiledQuery,
  needle: Uint8Array,
  found: FoundMatches,
): Generator<number> {
  const { bytes, structure, jsonEnd } = source
  const search = new ByteSearch(bytes.subarray(0, jsonEnd), needle, query.fold)
  const raw = needle.every(standsInJson)
  const simple = needle.every(hasNoShortEscape)
  const always = query.keys && query.values && !needle.some(standsBetweenTokens)
  const backslashes = new BackslashSearch(bytes, source.escapes, simple)
  const hits = new TokenFinder(structure, jsonEnd)
  const escapes = new TokenFinder(structure, jsonEnd)
  let at = 0
  while (at < jsonEnd) {
    const border = afterToken(at + stretch)
    while (at < border) {
      // Up to the next string with an escape that matters the bytes are what they say.
      const backslash = backslashes.next(at, border)
      const held = backslash < 0 ? null : escapes.at(bytes, backslash)
      const end = held ? held.start : backslash < 0 ? border : backslash
      if (raw && !searchBytes(at, end)) return
      at = Math.max(end, held ? held.end : backslash + 1)
      if (held && isWanted(held) && !searchText(query, found, textRange(bytes, held.start, held.end, true))) return
    }
    yield at
  }

  /** An offset that lies in no token: nothing that is found ends behind it. */
  function afterToken(offset: number): number {
    if (offset >= jsonEnd) return jsonEnd
    return escapes.at(bytes, offset)?.end ?? offset
  }

  function searchBytes(start: number, end: number): boolean {
    let from = start
    for (let hit = search.next(from, end); hit >= 0; hit = search.next(from, end)) {
      const to = hit + search.length
      const fits = isMatch(hit, to)
      if (fits && !found.add(hit, to)) return false
      from = fits ? to : hit + 1
    }
    return true
  }

  function isWanted(token: Token): boolean {
    return token.isKey ? query.keys : query.values
  }

  function isMatch(from: number, to: number): boolean {
    if (isEscapeLetter(bytes, from)) return false
    if (always) return !query.wholeWord || isWholeWordInBytes(bytes, from, to, 0, jsonEnd)
    const token = hits.at(bytes, from)
    if (token === null || to > token.end || !isWanted(token)) return false
    return !query.wholeWord || isWholeWordInBytes(bytes, from, to, token.start, token.end)
  }
}

/** JSON as it is written, across tokens. */
function* findAsWritten(
  source: FindSource,
  query: CompiledQuery,
  needle: Uint8Array,
  found: FoundMatches,
): Generator<number> {
  const { bytes, jsonEnd } = source
  // Space alone would be everywhere.
  if (needle.every((byte) => byte <= 0x20)) return
  const search = new WrittenSearch(source, needle, query.fold)
  for (let at = 0; at < jsonEnd; ) {
    const end = Math.min(at + shortStretch, jsonEnd)
    for (let hit = search.next(at, end); hit >= 0; hit = search.next(at, end)) {
      const { from, to } = search
      const fits = !query.wholeWord || isWholeWordInBytes(bytes, from, to, 0, jsonEnd)
      if (fits && !found.add(from, to)) return
      at = fits ? Math.max(to, hit + 1) : hit + 1
    }
    at = Math.max(at, end)
    yield at
  }
}

/** A text as it is. */
function* findInText(
  source: FindSource,
  query: CompiledQuery,
  needle: Uint8Array,
  found: FoundMatches,
): Generator<number> {
  const { bytes, length, textFrom } = source
  const search = new ByteSearch(bytes.subarray(0, length), needle, query.fold)
  let at = textFrom
  for (let end = at; at < length; at = Math.max(at, end)) {
    end = Math.min(at + stretch, length)
    const limit = Math.min(end + search.length - 1, length)
    for (let hit = search.next(at, limit); hit >= 0; hit = search.next(at, limit)) {
      const to = hit + search.length
      const fits = !query.wholeWord || isWholeWordInBytes(bytes, hit, to, textFrom, length)
      if (fits && !found.add(hit, to)) return
      at = fits ? to : hit + 1
    }
    yield end
  }
}
