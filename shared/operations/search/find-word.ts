import type { SearchIndex } from './search-index.ts'
import { typosBetween, typosFor } from './typo.ts'
import { otherWords } from './vocabulary.ts'
import { stem } from './words.ts'

/** Where one word of a query was found. */
export interface Found {
  /** By operation: how well the word fits, 0 for not at all. */
  best: Float32Array
  empty: boolean
  /** Terms that a mistyped word was taken for. */
  meant: readonly string[]
}

const quality = { exact: 1, prefix: 0.8, typo: 0.5 }
/** What a word counts that means the same: the likeliest first. */
const others = [0.74, 0.66, 0.58, 0.5, 0.45]

export function findWord(index: SearchIndex, word: string): Found {
  const best = new Float32Array(index.titles.length)
  const meant: string[] = []
  const stemmed = stem(word)
  // Of an abbreviation the meaning counts more than what begins with it.
  const short = word.length < 4 && otherWords[word]
  let hits = addPrefix(index, best, stemmed, short ? 0.6 : 1)
  // "policie" on the way to "policies" has no stem yet.
  if (hits === 0 && stemmed !== word) hits = addPrefix(index, best, word, 1)
  for (const [place, other] of (otherWords[word] ?? otherWords[stemmed] ?? []).entries()) {
    const added = addTerm(index, best, stem(other), others[place] ?? 0.5)
    if (added > 0) meant.push(other)
    hits += added
  }
  if (hits === 0) hits = addTypos(index, best, stemmed, meant)
  return { best, empty: hits === 0, meant }
}

/** The first position whose term is not before the word. */
function lowerBound(terms: readonly string[], word: string): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (terms[middle]! < word) low = middle + 1
    else high = middle
  }
  return low
}

function addPrefix(index: SearchIndex, best: Float32Array, word: string, factor: number): number {
  let hits = 0
  for (let at = lowerBound(index.terms, word); at < index.terms.length && index.terms[at]!.startsWith(word); at++) {
    const rest = index.terms[at]!.length - word.length
    add(index, best, at, factor * (rest === 0 ? quality.exact : quality.prefix / (1 + rest / 20)))
    hits++
  }
  return hits
}

function addTerm(index: SearchIndex, best: Float32Array, term: string, factor: number): number {
  const at = lowerBound(index.terms, term)
  if (index.terms[at] !== term) return 0
  add(index, best, at, factor)
  return 1
}

function addTypos(index: SearchIndex, best: Float32Array, word: string, meant: string[]): number {
  const limit = typosFor(word)
  if (limit === 0) return 0
  let least = limit
  let closest: number[] = []
  for (let at = 0; at < index.terms.length; at++) {
    const typos = typosBetween(word, index.terms[at]!, least)
    if (typos > least) continue
    if (typos < least) closest = []
    least = typos
    closest.push(at)
  }
  for (const at of closest) {
    const term = index.terms[at]!
    add(index, best, at, quality.typo)
    meant.push(term)
    for (const other of otherWords[term] ?? []) addTerm(index, best, stem(other), quality.typo * 0.6)
  }
  return closest.length
}

function add({ postings, rarity }: SearchIndex, best: Float32Array, term: number, factor: number): void {
  const places = postings[term]!
  const worth = factor * rarity[term]!
  for (let at = 0; at < places.length; at += 2) {
    const score = places[at + 1]! * worth
    const operation = places[at]!
    if (score > best[operation]!) best[operation] = score
  }
}
