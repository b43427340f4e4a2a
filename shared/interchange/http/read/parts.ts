import { fileVariable, type HttpBlock, isComment, requestLine } from './blocks.ts'

/** A block taken apart. */
export interface HttpParts {
  method: string
  /** Empty where the block has no request. */
  address: string
  /** Of the request's first line, from 1. */
  line: number
  headers: { name: string; value: string }[]
  body: string
  /** `# @name value`, in their order. */
  directives: { name: string; value: string }[]
  /** `@name = value`. */
  variables: { name: string; value: string }[]
  comments: string[]
  /** What would run, or write a file: as it is told. */
  scripts: string[]
  /** Lines that mean nothing here. */
  strange: { line: number; text: string }[]
}

export function httpParts({ lines, line: first }: HttpBlock): HttpParts {
  const parts: HttpParts = {
    method: '',
    address: '',
    line: first,
    headers: [],
    body: '',
    directives: [],
    variables: [],
    comments: [],
    scripts: [],
    strange: [],
  }
  const head = readHead(lines, first, parts)
  const start = parts.address === '' ? head : readHeaders(lines, head, first, parts)
  parts.body = readBody(lines, start, parts)
  const hasType = parts.headers.some(({ name }) => name.toLowerCase() === 'content-type')
  const rest = parts.body.split('\n').filter((line) => line.trim() !== '')
  if (!hasType && rest.every(isComment)) {
    for (const line of rest) readComment(line.trim(), parts)
    parts.body = ''
  }
  return parts
}

/** All before the request's first line, and that line; answers where it goes on. */
function readHead(lines: readonly string[], first: number, parts: HttpParts): number {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    const trimmed = line.trim()
    if (trimmed === '') continue
    const [, name, value = ''] = fileVariable.exec(line) ?? []
    if (isComment(line)) readComment(trimmed, parts)
    else if (name !== undefined) parts.variables.push({ name, value: value.trim() })
    else if (/^<\s*\{%/.test(trimmed)) {
      parts.scripts.push('before the request')
      at = endOfScript(lines, at)
    } else if (/^<[ \t]/.test(trimmed)) parts.scripts.push(`before the request, from ${trimmed.slice(1).trim()}`)
    else {
      const request = requestLine(line)
      if (request !== null) {
        Object.assign(parts, request, { line: first + at })
        return at + 1
      }
      parts.strange.push({ line: first + at, text: trimmed })
    }
  }
  return lines.length
}

function readComment(line: string, parts: HttpParts): void {
  const text = line.replace(/^(?:#+|\/\/+)\s?/, '')
  const [, name, value = ''] = /^@([\w-]+)(?:[ \t]*=[ \t]*|[ \t]+|$)(.*)$/.exec(text.trimStart()) ?? []
  if (name === undefined) parts.comments.push(text.replace(/^(\s*)\\@/, '$1@'))
  else parts.directives.push({ name, value: value.trim() })
}

/** The lines that the address goes on in, then the headers, to the first blank line. */
function readHeaders(lines: readonly string[], start: number, first: number, parts: HttpParts): number {
  let at = start
  for (; at < lines.length; at += 1) {
    const line = lines[at]!
    const goesOn = /^(?:\s+\S|[?&])/.test(line) && !isComment(line)
    if (!goesOn) break
    parts.address += line.trim()
  }
  for (; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.trim() === '') return at + 1
    // Without a blank line before it: a handler, or the file that is the body.
    if (/^(?:>|<)/.test(line)) return at
    const colon = line.indexOf(':')
    if (isComment(line)) readComment(line.trim(), parts)
    else if (colon <= 0) parts.strange.push({ line: first + at, text: line.trim() })
    else parts.headers.push({ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() })
  }
  return at
}

/** The text to the end, without what handles the answer. */
function readBody(lines: readonly string[], start: number, parts: HttpParts): string {
  const kept: string[] = []
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!
    if (/^>\s*\{%/.test(line)) {
      parts.scripts.push('after the answer')
      at = endOfScript(lines, at)
    } else if (/^>[ \t]+\S+\.(?:m?js|ts|kts?)\s*$/.test(line)) {
      parts.scripts.push(`after the answer, from ${line.slice(1).trim()}`)
    } else if (/^>>!?[ \t]+\S/.test(line)) {
      parts.scripts.push(`after the answer: it wrote to ${line.replace(/^>>!?/, '').trim()}`)
    } else if (!/^<>[ \t]+\S/.test(line)) kept.push(line)
  }
  let end = kept.length
  while (end > 0 && kept[end - 1]!.trim() === '') end -= 1
  return kept.slice(0, end).join('\n')
}

function endOfScript(lines: readonly string[], at: number): number {
  let end = at
  while (end < lines.length - 1 && !lines[end]!.includes('%}')) end += 1
  return end
}
