import { invalidParameter } from '../../http/platform-error.ts'

export interface FilterWord {
  /** A name as `metrics.rmse`, a quoted text, a number, or one of `= != < <= > >= ( ) ,`. */
  kind: 'name' | 'text' | 'number' | 'mark'
  /** Without the quotes. */
  text: string
}

const longest = 10_000

const patterns: readonly (readonly [FilterWord['kind'], RegExp])[] = [
  ['text', /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y],
  ['number', /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['mark', /!=|<=|>=|[=<>(),]/y],
  ['name', /[A-Za-z_][^\s=<>!(),'"`]*(?:"[^"]*"|`[^`]*`)?/y],
]

/** Throws INVALID_PARAMETER_VALUE for what is no word of a filter. */
export function filterWords(filter: string): readonly FilterWord[] {
  if (filter.length > longest) throw invalidParameter(`A filter has no more than ${longest} characters.`)
  const words: FilterWord[] = []
  let at = 0
  while (at < filter.length) {
    if (/\s/.test(filter[at]!)) {
      at += 1
      continue
    }
    const [kind, source] = wordAt(filter, at)
    words.push({ kind, text: kind === 'text' ? source.slice(1, -1).replaceAll(/\\(.)/g, '$1') : source })
    at += source.length
  }
  return words
}

function wordAt(filter: string, at: number): readonly [FilterWord['kind'], string] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(filter)
    if (found !== null) return [kind, found[0]]
  }
  throw invalidParameter(`Invalid filter, it cannot be read from here on: ${filter.slice(at, at + 100)}`)
}
