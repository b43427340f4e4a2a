import type { PathValues } from './api-request.ts'
import { decodePath } from './parse-query.ts'

export interface PathPattern {
  /** The values by name, percent-decoded; null when the path is another one. Throws MALFORMED_REQUEST for bad encoding. */
  match(path: string): PathValues | null
  /** Of two patterns that both match, the one with the greater weight is meant. */
  weight: number
}

/** null for a path without parameters. */
export function patternOf(template: string): PathPattern | null {
  const names: string[] = []
  const fixed = template.split(/\{[^}]*\}/)
  if (fixed.length === 1) return null
  const source = template.replaceAll(/\{(\w+)(\*?)\}|([^{]+)/g, (_all, name: string, rest: string, text: string) => {
    if (text !== undefined) return text.replaceAll(/[.*+?^$()[\]\\|]/g, '\\$&')
    names.push(name)
    return rest === '*' ? '(.*)' : '([^/]+)'
  })
  const pattern = new RegExp(`^${source}$`)
  return {
    weight: fixed.join('').length - (template.includes('*}') ? 1000 : 0),
    match(path) {
      const found = pattern.exec(path)
      return found && Object.fromEntries(names.map((name, at) => [name, decodePath(found[at + 1]!)]))
    },
  }
}
