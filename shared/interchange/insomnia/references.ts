import type { ImportSession } from '../import-session.ts'

const variable = /\{\{[ \t]*_\.([A-Za-z_][\w.-]*)[ \t]*\}\}/g
const bracketed = /\{\{[ \t]*_\[['"]([^'"\]]+)['"]\][ \t]*\}\}/g
const tag = /\{%[^%]{0,2000}%\}/g

/** `{{ _.name }}` is `{{name}}` here. Tags that calculate something stay as text, and are noted. */
export function ourReferences(text: string, place: string, session: ImportSession): string {
  const [first] = text.match(tag) ?? []
  if (first !== undefined)
    session.note(place, 'changed', `The tag ${first.slice(0, 80)} is kept as text: nothing is calculated here.`)
  return text.replace(variable, '{{$1}}').replace(bracketed, '{{$1}}')
}
