import type { CollectedField } from './collect-fields.ts'
import { pathText } from './field-path.ts'

/** The words to look for; every one of them has to occur in the path of a field. */
export function fieldWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s.[\]]+/)
    .filter(Boolean)
}

/** Fields whose own name has the last word before those that are only inside of one, shallow ones first. */
export function findFields(fields: readonly CollectedField[], text: string): CollectedField[] {
  const words = fieldWords(text)
  const last = words.at(-1)
  if (last === undefined) return []
  const score = ({ path }: CollectedField) => {
    const own = String(path.at(-1)).toLowerCase()
    return (own === last ? 0 : own.startsWith(last) ? 10 : own.includes(last) ? 20 : 40) + path.length
  }
  return fields
    .filter(({ path }) => {
      const low = pathText(path).toLowerCase()
      return words.every((word) => low.includes(word))
    })
    .map((field) => ({ field, at: score(field) }))
    .sort((a, b) => a.at - b.at)
    .map(({ field }) => field)
}
