import type { OperationSummary } from './operation.ts'
import { type Found, findWord } from './search/find-word.ts'
import { buildSearchIndex, type SearchIndex } from './search/search-index.ts'
import { isVersion, optionalWords, stem, wordsOf } from './search/words.ts'

export interface SearchHit {
  operation: OperationSummary
  score: number
  /** What to highlight with `marksIn`: the typed words, and for a mistyped one the word that was meant. */
  terms: readonly string[]
}

export interface Search {
  /** Best first; every word counts, in any order. An empty query finds nothing. */
  search(query: string, limit?: number): SearchHit[]
}

/** Builds the index of a list once; a search then takes a fraction of a millisecond. */
export function createSearch(list: readonly OperationSummary[]): Search {
  const index = buildSearchIndex(list)
  return {
    search(query, limit = list.length) {
      const { scores, terms } = scoreAll(index, query)
      const order: number[] = []
      for (let at = 0; at < scores.length; at++) if (scores[at]! > 0) order.push(at)
      order.sort((a, b) => scores[b]! - scores[a]! || a - b)
      return order.slice(0, limit).map((at) => ({ operation: list[at]!, score: scores[at]!, terms }))
    },
  }
}

function scoreAll(index: SearchIndex, query: string): { scores: Float32Array; terms: string[] } {
  const words = wordsOf(query)
  const versions = words.filter(isVersion)
  const texts = words.filter((word) => !isVersion(word))
  const telling = texts.filter((word) => !optionalWords.has(word))
  const required = new Set(telling.length > 0 ? telling : texts)
  const found = texts.map((word) => ({ ...findWord(index, word), word, required: required.has(word) }))
  // A word that nobody knows says nothing about what is wanted, as long as others do.
  const known = found.filter(({ empty }) => !empty)
  const useful = known.some((word) => word.required) ? known : []
  const scores = combine(index, useful, found.length - known.length)
  keepVersions(index, scores, versions, texts.length === 0)
  rank(
    index,
    scores,
    useful.map(({ word, meant }) => [stem(word), ...meant]),
  )
  return { scores, terms: [...new Set([...required, ...useful.flatMap((word) => word.meant)])] }
}

function combine(
  { titles }: SearchIndex,
  words: readonly (Found & { required: boolean })[],
  unknown: number,
): Float32Array {
  const scores = new Float32Array(titles.length)
  if (words.length === 0) return scores
  const loss = 0.5 ** unknown
  for (let at = 0; at < scores.length; at++) {
    let score = 0
    for (const { best, required } of words) {
      const part = best[at]!
      if (part === 0 && required) {
        score = 0
        break
      }
      score += part
    }
    scores[at] = score * loss
  }
  return scores
}

function keepVersions(index: SearchIndex, scores: Float32Array, wanted: readonly string[], alone: boolean): void {
  if (wanted.length === 0) return
  for (let at = 0; at < scores.length; at++) {
    const fits = wanted.every((version) =>
      index.versions[at]!.replace(/^v/, '').startsWith(version.replace(/^v|\.$/g, '')),
    )
    if (!fits) scores[at] = 0
    else if (alone) scores[at] = 1
  }
}

/** Titles that consist of what was typed come first, the more so when it stands there in that order. */
function rank({ titles, standing }: SearchIndex, scores: Float32Array, words: readonly (readonly string[])[]): void {
  for (let at = 0; at < scores.length; at++) {
    if (scores[at] === 0) continue
    const title = titles[at]!
    let matched = 0
    let neighbours = 0
    let previous = -2
    for (const forms of words) {
      const place = title.findIndex((term) => forms.some((form) => term.startsWith(form)))
      if (place < 0) continue
      matched++
      if (place === previous + 1) neighbours++
      previous = place
    }
    const coverage = title.length === 0 ? 0 : matched / title.length
    const opens = words[0]?.some((form) => title[0]?.startsWith(form)) ? 0.15 : 0
    scores[at] = scores[at]! * (1 + coverage * 0.8 + neighbours * 0.15 + opens) * standing[at]!
  }
}
