import { parseTemplate } from '#shared/template/parse-template.ts'

/** A stretch of a field's text as it is painted. Their texts, one after another, are the text itself. */
export interface Segment {
  kind: 'plain' | 'variable' | 'path' | 'query' | 'query-name'
  text: string
  start: number
  /** `variable`: its name. */
  name?: string
}

const pathName = /\{[^{}/?#]+\}/g

function literalSegments(text: string, start: number, inQuery: boolean): Segment[] {
  if (inQuery) {
    const parts = text.split(/((?<=[?&])[^=&]*(?==))/)
    let at = start
    return parts.flatMap((part, index): Segment[] => {
      const segment: Segment = { kind: index % 2 ? 'query-name' : 'query', text: part, start: at }
      at += part.length
      return part === '' ? [] : [segment]
    })
  }
  const segments: Segment[] = []
  let at = 0
  const plain = (end: number) => {
    if (end > at) segments.push({ kind: 'plain', text: text.slice(at, end), start: start + at })
  }
  for (const match of text.matchAll(pathName)) {
    plain(match.index)
    at = match.index + match[0].length
    segments.push({ kind: 'path', text: match[0], start: start + match.index })
  }
  plain(text.length)
  return segments
}

/** Cuts a field's text for painting. In a URL the path's `{names}` and the query part are told apart too. */
export function segmentsOf(text: string, url: boolean): Segment[] {
  let inQuery = false
  return parseTemplate(text).flatMap((part): Segment[] => {
    const raw = text.slice(part.start, part.end)
    if (part.type === 'variable') return [{ kind: 'variable', text: raw, start: part.start, name: part.name }]
    if (!url) return [{ kind: 'plain', text: raw, start: part.start }]
    const question = inQuery ? 0 : raw.indexOf('?')
    if (question < 0) return literalSegments(raw, part.start, false)
    inQuery = true
    return [
      ...literalSegments(raw.slice(0, question), part.start, false),
      ...literalSegments(raw.slice(question), part.start + question, true),
    ]
  })
}
