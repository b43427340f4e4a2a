import { isPlatformReference } from './platform-reference.ts'

/** A piece of a template, in order and without gaps. `start` and `end` are UTF-16 offsets into the template. */
export type Part =
  /** `text` is what goes out: the same as written, but for an escape, which loses its backslash. */
  | { type: 'literal'; text: string; start: number; end: number }
  | { type: 'variable'; name: string; start: number; end: number }

/** A variable, a dynamic value with its words, or a prompt. */
const expression =
  /\{\{[ \t]*([A-Za-z_][A-Za-z0-9_.-]{0,127}|\$[A-Za-z][A-Za-z0-9]{0,63}(?:[ \t]+[^\s{}"\\]{1,200}){0,100}|\?[A-Za-z_][A-Za-z0-9_.-]{0,127}(?::secret)?)[ \t]*\}\}/g

/**
 * Splits a template. The grammar is closed: `{{NAME}}`, spaces or tabs allowed inside the braces, nothing is ever evaluated.
 * Whatever does not fit it (`{{}}`, `{{1}}`, `{{a b}}`, a lone `{{`) stays as written, and so do the references that
 * jobs resolve themselves (`{{job.id}}`). A dynamic value (`{{$randomInt 1 6}}`) and a prompt (`{{?NAME}}`) are variables whose names begin
 * with `$` and `?`; words in them stand one blank apart.
 *
 * `\{{NAME}}` is the text `{{NAME}}`. An even run of backslashes
 * is no escape, so that JSON's `"C:\\{{NAME}}"` works; backslashes in front of anything else are left alone.
 */
export function parseTemplate(text: string): Part[] {
  const parts: Part[] = []
  let written = 0
  const literal = (value: string, end: number) => {
    if (end > written) parts.push({ type: 'literal', text: value, start: written, end })
    written = end
  }
  for (const match of text.matchAll(expression)) {
    const { index } = match
    if (isPlatformReference(match[1]!)) continue
    const end = index + match[0].length
    if (isEscaped(text, index, written)) {
      literal(text.slice(written, index - 1) + match[0], end)
      continue
    }
    literal(text.slice(written, index), index)
    parts.push({ type: 'variable', name: match[1]!.replace(/[ \t]+/g, ' '), start: index, end })
    written = end
  }
  literal(text.slice(written), text.length)
  return parts
}

/** The names of the variables in a template, each once, in order of appearance. */
export function variablesIn(text: string): string[] {
  const names = new Set<string>()
  for (const part of parseTemplate(text)) if (part.type === 'variable') names.add(part.name)
  return [...names]
}

/** Whether a stretch begins or ends inside a variable. */
export function cutsVariable(text: string, from: number, to: number): boolean {
  const isInside = (at: number) =>
    parseTemplate(text).some(({ type, start, end }) => type === 'variable' && start < at && at < end)
  return isInside(from) || isInside(to)
}

/** A text as a template that gives it back: what looks like a variable is escaped. null where that cannot be written. */
export function asTemplate(text: string): string | null {
  const found = parseTemplate(text).filter((part) => part.type === 'variable')
  let template = ''
  let at = 0
  for (const { start } of found) {
    template += `${text.slice(at, start)}\\`
    at = start
  }
  template += text.slice(at)
  const read = parseTemplate(template)
  const isExact = read.every((part) => part.type === 'literal')
  return isExact && read.map((part) => (part.type === 'literal' ? part.text : '')).join('') === text ? template : null
}

function isEscaped(text: string, index: number, from: number): boolean {
  let at = index
  while (at > from && text[at - 1] === '\\') at--
  return (index - at) % 2 === 1
}
