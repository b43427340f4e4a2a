import type { OperationSummary } from '../operation.ts'
import { hints } from './hints.ts'
import { kindsOf, standingOf } from './standing.ts'
import { stem, wordsOf } from './words.ts'

/** What a word weighs by where it stands. */
const weights = { title: 4, call: 4.4, group: 3, name: 3, field: 3, hint: 3, path: 2, method: 1.5, area: 1, param: 0.8 }

export interface SearchIndex {
  /** All terms, sorted, so that those with one beginning lie side by side. */
  terms: readonly string[]
  /** By position of the term: operation, weight, operation, weight … */
  postings: readonly Float32Array[]
  /** How rare a term is: 1 (everywhere) and up. */
  rarity: Float32Array
  /** Terms of the titles, without "a" and "the". */
  titles: readonly (readonly string[])[]
  /** Names of the calls in lower case: `get`, `runnow`. */
  calls: readonly string[]
  versions: readonly string[]
  methods: readonly string[]
  /** 1, less for old, deprecated and legacy operations. */
  standing: Float32Array
  /** 1, more for what is wanted when no verb is named. */
  kinds: Float32Array
}

const fillers = new Set(['a', 'an', 'the', 'of', 'to', 'in', 'on'])

export function buildSearchIndex(list: readonly OperationSummary[]): SearchIndex {
  const found = new Map<string, Map<number, number>>()
  const note = (word: string, at: number, weight: number) => {
    const term = stem(word)
    const places = found.get(term) ?? new Map<number, number>()
    found.set(term, places)
    const known = places.get(at)
    if (known === undefined || known < weight) places.set(at, weight)
  }
  const paramWords = remember(wordsOf)
  const hintWords = remember((text) => text.split(' ').flatMap((word) => [word, ...wordsOf(word)]))
  const calls: string[] = []
  const titles = list.map((operation, at) => {
    const title = wordsOf(operation.title)
    for (const word of title) note(word, at, weights.title)
    for (const word of wordsOf(operation.group)) note(word, at, weights.group)
    for (const word of wordsOf(operation.id.slice(0, operation.id.lastIndexOf('@')))) note(word, at, weights.name)
    for (const word of wordsOf(operation.path)) if (word !== 'api') note(word, at, weights.path)
    const bare = operation.id.slice(0, operation.id.lastIndexOf('@'))
    const dot = bare.lastIndexOf('.')
    const call = bare.slice(dot + 1).toLowerCase()
    note(call, at, weights.call)
    calls.push(call)
    for (const hint of [hints[bare.slice(0, dot)], hints[`${bare.slice(0, dot + 1)}${call}`]]) {
      for (const word of hintWords(hint ?? '')) note(word, at, weights.hint)
    }
    for (const name of operation.paramNames) if (name.includes('_')) note(name, at, weights.field)
    for (const word of paramWords(operation.area)) note(word, at, weights.area)
    for (const name of operation.paramNames) for (const word of paramWords(name)) note(word, at, weights.param)
    for (const joined of operation.id.toLowerCase().split(/[.@]/)) if (joined.length > 3) note(joined, at, weights.name)
    note(operation.method.toLowerCase(), at, weights.method)
    return title.filter((word) => !fillers.has(word)).map(stem)
  })
  const terms = [...found.keys()].sort()
  return {
    terms,
    postings: terms.map((term) => Float32Array.from([...found.get(term)!].flat())),
    rarity: Float32Array.from(terms, (term) => 1 + Math.log10(list.length / found.get(term)!.size) / 2),
    titles,
    calls,
    versions: list.map(({ version }) => version),
    methods: list.map(({ method }) => method),
    standing: standingOf(list),
    kinds: kindsOf(list),
  }
}

function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const value = known.get(text) ?? compute(text)
    known.set(text, value)
    return value
  }
}
