import { sameText } from './same-bytes.ts'

/** A `name` is the key as it stands between the quotes of a document. */
type Part = { deep: boolean } & ({ kind: 'key'; name: Uint8Array } | { kind: 'any' } | { kind: 'list' })

/** Which parts of which patterns may come next. The same array as long as nothing changes. */
export type IgnoreState = readonly number[]

const nowhere: IgnoreState = []
const partsInPattern = 64
const grammar = /(\.\.?)?(?:\["((?:[^"\\]|\\.)*)"\]|(\[\d*\])|([\p{L}\p{N}_$@-]+|\*))/uy
const encoder = new TextEncoder()

/**
 * Reads a pattern in the manner of jq: `.clusters[].last_activity_time`, `.tags.*`, `.["a key"]`, and `..etag` for a key
 * at any depth. Null: not a pattern. Lists are left out as a whole or not at all, so `[]` at the end says nothing.
 */
export function parsePattern(text: string): Part[] | null {
  const parts: Part[] = []
  const source = text.trim().replace(/^\.(?=\[)/, '')
  grammar.lastIndex = 0
  while (grammar.lastIndex < source.length) {
    const found = grammar.exec(source)
    if (!found) return null
    const [, dots, quoted, list, name] = found
    const deep = dots === '..'
    const key = quoted === undefined ? name : unquote(quoted)
    if (list !== undefined) parts.push({ deep, kind: 'list' })
    else if (quoted === undefined && !dots) return null
    else if (key === '*' && quoted === undefined) parts.push({ deep, kind: 'any' })
    else if (key === undefined) return null
    else parts.push({ deep, kind: 'key', name: encoder.encode(JSON.stringify(key).slice(1, -1)) })
  }
  while (parts.at(-1)?.kind === 'list') parts.pop()
  return parts.length === 0 || parts.length > partsInPattern ? null : parts
}

function unquote(text: string): string | undefined {
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return undefined
  }
}

/** Tells which values are to be left out, from the top down. */
export class Ignore {
  readonly start: IgnoreState
  /** Whether the value last stepped to is left out. */
  hit = false
  readonly #patterns: readonly Part[][]

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns.map(parsePattern).filter((parts) => parts !== null)
    this.start = this.#patterns.map((_, at) => at * partsInPattern)
  }

  intoItem(state: IgnoreState): IgnoreState {
    this.hit = false
    return this.#step(state, (part) => part.kind === 'list')
  }

  /** `from` and `to` are the key without its quotes. */
  intoMember(state: IgnoreState, bytes: Uint8Array, from: number, to: number): IgnoreState {
    this.hit = false
    return this.#step(
      state,
      (part) =>
        part.kind === 'any' || (part.kind === 'key' && sameText(bytes, from, to, part.name, 0, part.name.length)),
    )
  }

  #step(state: IgnoreState, fits: (part: Part) => boolean): IgnoreState {
    if (state.length === 0) return nowhere
    const next: number[] = []
    for (const each of state) {
      const parts = this.#patterns[Math.floor(each / partsInPattern)]!
      const place = each % partsInPattern
      const part = parts[place]!
      if (part.deep) next.push(each)
      if (!fits(part)) continue
      if (place + 1 === parts.length) this.hit = true
      else next.push(each + 1)
    }
    return next.length === state.length && next.every((each, at) => each === state[at]) ? state : next
  }
}
