import { createMatcher, type MatchOperation } from './match-operation.ts'
import type { OperationSummary } from './operation.ts'
import { type Found, findWord } from './search/find-word.ts'
import { pathHits } from './search/path-hits.ts'
import { type Query, readQuery } from './search/query.ts'
import { rankByTitle } from './search/rank-by-title.ts'
import { buildSearchIndex, type SearchIndex } from './search/search-index.ts'
import { stem, wordsOf } from './search/words.ts'

export interface SearchHit {
  operation: OperationSummary
  score: number
  /** What to highlight with `marksIn`: the typed words, and for a mistyped one the word that was meant. */
  terms: readonly string[]
}

export interface Search {
  /**
   * Best first. Words in any order, abbreviations, old names, versions and methods count; a pasted path or URL brings
   * its operation to the top. An empty query finds nothing.
   */
  search(query: string, limit?: number): SearchHit[]
}

/**
 * Builds the index of a list once; a search then takes a fraction of a millisecond. `catchAll` are the ids whose last
 * path parameter takes any number of segments.
 */
export function createSearch(list: readonly OperationSummary[], catchAll: ReadonlySet<string> = new Set()): Search {
  const index = buildSearchIndex(list)
  const places = new Map(list.map(({ id }, at) => [id, at]))
  let matcher: MatchOperation | undefined
  return {
    search(query, limit = list.length) {
      matcher ??= query.includes('/') ? createMatcher({ list, catchAll }) : undefined
      const named = matcher ? pathHits(matcher, query).map((id) => places.get(id)!) : []
      const { scores, terms } = scoreAll(index, readQuery(named.length > 0 ? wordsOfPath(list[named[0]!]!) : query))
      for (const [place, at] of named.entries()) scores[at] = 10_000 - place
      const order: number[] = []
      for (let at = 0; at < scores.length; at++) if (scores[at]! > 0) order.push(at)
      order.sort((a, b) => scores[b]! - scores[a]! || a - b)
      return order.slice(0, limit).map((at) => ({ operation: list[at]!, score: scores[at]!, terms }))
    },
  }
}

/** What the path of an operation says, without its parameters and version. */
function wordsOfPath({ path }: OperationSummary): string {
  const words = wordsOf(path.replace(/\{\w+\}/g, ' ').replace(/^\/api\/[\d.]+/, ''))
  return words.join(' ')
}

function scoreAll(index: SearchIndex, query: Query): { scores: Float32Array; terms: string[] } {
  const { texts, required, versions } = query
  const found = texts.map((word) => ({ ...findWord(index, word), word, required: required.has(word) }))
  // A word that nobody knows says nothing about what is wanted, as long as others do.
  const known = found.filter(({ empty }) => !empty)
  const useful = known.some((word) => word.required) ? known : []
  const strict = combine(index, useful, 0)
  const { scores, partial } = strict.scores.some((score) => score > 0) ? strict : combine(index, useful, 1)
  weighOthers(index, scores, query)
  keepVersions(index, scores, versions, texts.length === 0)
  rankByTitle(
    index,
    scores,
    useful.map(({ word, meant }) => [stem(word), ...meant]),
    versions.length > 0,
  )
  dropPoor(scores, partial)
  return { scores, terms: [...new Set([...required, ...useful.flatMap((word) => word.meant)])] }
}

interface Combined {
  scores: Float32Array
  /** 1 where a word is missing. */
  partial: Uint8Array
}

/** Of one or two words none may be missing, of three one, of five two. `more` may be missing where that finds nothing. */
function combine({ titles }: SearchIndex, words: readonly (Found & { required: boolean })[], more: number): Combined {
  const scores = new Float32Array(titles.length)
  const partial = new Uint8Array(titles.length)
  const wanted = words.filter((word) => word.required).length
  const spare = more + (wanted < 3 ? 0 : wanted < 5 ? 1 : 2)
  if (wanted === 0) return { scores, partial }
  for (let at = 0; at < scores.length; at++) {
    let score = 0
    let missing = 0
    for (const { best, required } of words) {
      const part = best[at]!
      if (part === 0 && required && ++missing > spare) break
      score += required ? part : part * 0.2
    }
    if (missing > spare || missing === wanted) continue
    scores[at] = score * 0.6 ** missing
    if (missing > 0) partial[at] = 1
  }
  return { scores, partial }
}

/** Where every word was found, what lacks one stays only when it is nearly as good. */
function dropPoor(scores: Float32Array, partial: Uint8Array): void {
  let best = 0
  for (let at = 0; at < scores.length; at++) if (partial[at] === 0 && scores[at]! > best) best = scores[at]!
  for (let at = 0; at < scores.length; at++) if (partial[at] === 1 && scores[at]! < best * 0.7) scores[at] = 0
}

/** The named method before others; without any verb, lists before what is done to one thing. */
function weighOthers({ methods, kinds }: SearchIndex, scores: Float32Array, { method, hasVerb }: Query): void {
  if (hasVerb && !method) return
  for (let at = 0; at < scores.length; at++) {
    if (!hasVerb) scores[at] = scores[at]! * kinds[at]!
    else if (methods[at] === method) scores[at] = scores[at]! * 1.4
  }
}

/** A version that nothing has is taken for a number that says something else. */
function keepVersions(index: SearchIndex, scores: Float32Array, wanted: readonly string[], alone: boolean): void {
  const bare = wanted.map((version) => version.replace(/^v|\.$/g, ''))
  const fits = (at: number) => bare.every((version) => index.versions[at]!.replace(/^v/, '').startsWith(version))
  if (bare.length === 0 || !scores.some((score, at) => (alone || score > 0) && fits(at))) return
  for (let at = 0; at < scores.length; at++) {
    if (!fits(at)) scores[at] = 0
    else if (alone) scores[at] = 1
  }
}
