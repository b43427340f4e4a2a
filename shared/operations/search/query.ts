import { sayings, verbs } from './sayings.ts'
import { isVersion, optionalWords, stem, wordsOf } from './words.ts'

/** A field of a body or query: one word, taken apart only when nothing is named so. */
const field = /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/

export interface Query {
  /** Words to look for, in order. */
  texts: readonly string[]
  /** Those of them that count: what is found should hold them. */
  required: ReadonlySet<string>
  versions: readonly string[]
  /** In capitals; null where none was named. */
  method: string | null
  /** Whether it says what is to be done. */
  hasVerb: boolean
}

export function readQuery(query: string): Query {
  // Nobody types more; what is pasted has its words in the beginning.
  let text = query.slice(0, 400)
  const method = methodIn(text)
  if (method) text = text.replace(/(?:-X\s*|--request\s+)[a-z]+|(?<!\S)(post|patch|head)(?!\S)/gi, ' ')
  const lower = text.toLowerCase()
  if (lower.includes(' '))
    for (const [pattern, meant] of sayings) if (pattern.test(lower)) text = rewrite(text, pattern, meant)
  const words = [...new Set(text.split(/\s+/).flatMap((word) => (field.test(word) ? [word] : wordsOf(word))))]
  const texts = words.filter((word) => !isVersion(word))
  const telling = texts.filter((word) => !optionalWords.has(word))
  return {
    texts,
    required: new Set(telling.length > 0 ? telling : texts),
    versions: words.filter(isVersion),
    method,
    hasVerb: method !== null || texts.some((word) => verbs.has(word) || verbs.has(stem(word))),
  }
}

/** "POST clusters", "curl -X DELETE …"; "get", "put" and "delete" are also plain words, and a method in capitals. */
export function methodIn(query: string): string | null {
  const found =
    /(?:-X\s*|--request[\s=]+)["']?([a-z]+)/i.exec(query)?.[1] ??
    /(?<!\S)(GET|PUT|DELETE|POST|PATCH|HEAD)(?!\S)/.exec(query)?.[1] ??
    /(?<!\S)(post|patch|head)(?!\S)/i.exec(query)?.[1]
  return found?.toUpperCase() ?? null
}

function rewrite(text: string, pattern: RegExp, meant: string): string {
  return text.replace(new RegExp(pattern.source, 'gi'), meant)
}
