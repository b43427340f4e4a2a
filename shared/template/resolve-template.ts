import { parseTemplate } from './parse-template.ts'

/**
 * What stands behind a name. A plain value may name further variables; a text is taken as it is; a secret's value is not known here, and
 * it may have another name than the one that is written.
 */
export type Variable =
  | { type: 'plain'; value: string }
  | { type: 'text'; value: string }
  | { type: 'secret'; name?: string }

/** A piece of a template whose plain variables are filled in. */
export type ResolvedPart =
  | { type: 'text'; text: string }
  /** `raw`: in its place also where values are percent-encoded, as the host of an address. */
  | { type: 'secret'; name: string; raw?: true }

export interface ExpandedTemplate {
  /** In order. To show: a secret as `{{name}}`. To send: as its value, which is never looked at again. */
  parts: ResolvedPart[]
  /** Names that nothing stands behind, each once, in order of appearance. */
  missing: string[]
  /** Names whose value leads back to themselves or goes too deep, as the way there: `["A", "B", "A"]`. */
  loops: string[][]
}

/** A plain value in a plain value in a plain value …: no deeper than this. */
const maxDepth = 5
/** A few short values that repeat each other could otherwise grow without end. */
const maxNested = 10_000

/**
 * Fills in plain variables and leaves secrets as parts of their own, so that their values can be put in later without
 * reading the text a second time. Values may name other variables up to `maxDepth` deep.
 * What is missing or loops stays in the text as `{{NAME}}` and is reported.
 */
export function expandTemplate(text: string, lookup: (name: string) => Variable | undefined): ExpandedTemplate {
  const parts: ResolvedPart[] = []
  const missing = new Set<string>()
  const loops = new Map<string, string[]>()
  let nested = 0

  const add = (value: string) => {
    const last = parts.at(-1)
    if (last?.type === 'text') last.text += value
    else if (value !== '') parts.push({ type: 'text', text: value })
  }
  const expand = (template: string, path: readonly string[]) => {
    for (const part of parseTemplate(template)) {
      if (part.type === 'literal') {
        add(part.text)
        continue
      }
      const { name } = part
      const variable = lookup(name)
      if (variable?.type === 'secret') parts.push({ type: 'secret', name: variable.name ?? name })
      else if (variable?.type === 'text') add(variable.value)
      else if (variable === undefined) {
        missing.add(name)
        add(`{{${name}}}`)
      } else if (path.includes(name) || path.length >= maxDepth || (path.length > 0 && ++nested > maxNested)) {
        loops.set(path[0] ?? name, [...path, name])
        add(`{{${name}}}`)
      } else expand(variable.value, [...path, name])
    }
  }
  expand(text, [])
  return { parts, missing: [...missing], loops: [...loops.values()] }
}

/** As `expandTemplate`, for plain values only. Names that loop have no value and are told as missing too. */
export function resolveTemplate(
  text: string,
  lookup: (name: string) => string | undefined,
): { text: string; missing: string[] } {
  const { parts, missing, loops } = expandTemplate(text, (name) => {
    const value = lookup(name)
    return value === undefined ? undefined : { type: 'plain', value }
  })
  const looping = loops.map((way) => way.at(-1)!)
  return { text: showParts(parts), missing: [...new Set([...missing, ...looping])] }
}

/** The text that may be shown and kept: secrets stay `{{NAME}}`. */
export function showParts(parts: readonly ResolvedPart[]): string {
  return parts.map((part) => (part.type === 'text' ? part.text : `{{${part.name}}}`)).join('')
}
