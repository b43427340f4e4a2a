import type { EscapeMap } from '../escape-map.ts'
import type { Structure } from '../structure.ts'
import { BackslashSearch } from './backslash-search.ts'
import { ByteSearch, isEscapeLetter, isWholeWordInBytes } from './byte-search.ts'
import type { CompiledQuery } from './find-query.ts'
import type { FoundMatches } from './found-matches.ts'
import { searchText } from './search-text.ts'
import { type Token, TokenFinder } from './token-at.ts'
import { TokenWalk } from './token-walk.ts'

/** What is searched: JSON up to `jsonEnd`, plain text from `textFrom` on. */
export interface FindSource {
  bytes: Uint8Array
  length: number
  structure: Structure
  escapes: EscapeMap
  jsonEnd: number
  textFrom: number
}

/** Bytes between two rests. */
const stretch = 1 << 20
const tokensBetween = 4096
const blockSize = 1 << 18
const oneByteText = new TextDecoder('latin1')

/**
 * Fills `found`, from the first byte to the last, and tells from time to time how many bytes are done. JSON is searched
 * token by token: what a key or a scalar says, escapes resolved, never across tokens. A text is searched as it is,
 * by patterns line by line.
 */
export function* findInSource(source: FindSource, query: CompiledQuery, found: FoundMatches): Generator<number> {
  yield* query.needle ? findBytes(source, query, query.needle, found) : findInTokens(source, query, found)
  if (!found.more && query.values) {
    yield* query.needle ? findBytesInText(source, query, query.needle, found) : findInLines(source, query, found)
  }
}

/** Whether bytes of a JSON string can be there without an escape, and whether only as themselves or by `\u`. */
const standsInJson = (byte: number) => byte >= 0x20 && byte !== 0x22 && byte !== 0x5c
const hasNoShortEscape = (byte: number) => standsInJson(byte) && byte !== 0x2f
/** Outside of tokens there is nothing but these. */
const standsBetweenTokens = (byte: number) => byte <= 0x20 || ',:[]{}'.includes(String.fromCharCode(byte))

function* findBytes(
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
      if (held && isWanted(held) && !searchText(query, found, bytes, held.start, held.end, true)) return
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

function* findBytesInText(
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

function* findInTokens(source: FindSource, query: CompiledQuery, found: FoundMatches): Generator<number> {
  const { bytes, jsonEnd } = source
  const walk = new TokenWalk(bytes, 0, jsonEnd)
  let block = ''
  let blockFrom = 0
  let blockEnd = 0
  for (let count = 1; walk.next(); count++) {
    const { start, end } = walk
    if (walk.isKey ? query.keys : query.values) {
      const plain = !walk.escapes && !walk.beyondAscii
      if (plain && end - start < blockSize) {
        if (end > blockEnd) {
          // Many tokens are cut from one text: to decode each by itself takes several times as long.
          blockFrom = start
          blockEnd = Math.min(start + blockSize, jsonEnd)
          block = oneByteText.decode(bytes.subarray(blockFrom, blockEnd))
        }
        const text = block.slice(start - blockFrom, end - blockFrom)
        if (!searchText(query, found, bytes, start, end, false, text)) return
      } else if (!searchText(query, found, bytes, start, end, walk.escapes)) return
    }
    if (count % tokensBetween === 0) yield end
  }
}

function* findInLines(source: FindSource, query: CompiledQuery, found: FoundMatches): Generator<number> {
  const { bytes, length, textFrom } = source
  let count = 0
  for (let at = textFrom; at < length; ) {
    const newline = bytes.indexOf(0x0a, at)
    const end = newline < 0 || newline > length ? length : newline
    const shown = end > at && bytes[end - 1] === 0x0d ? end - 1 : end
    if (!searchText(query, found, bytes, at, shown, false)) return
    at = end + 1
    if (++count % tokensBetween === 0) yield at
  }
}
