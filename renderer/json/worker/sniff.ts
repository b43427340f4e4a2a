import { knownFormat } from './magic.ts'

export type BodyKind = 'json' | 'text' | 'html' | 'xml' | 'csv' | 'image' | 'binary' | 'empty'

export interface Sniffed {
  kind: BodyKind
  /** What binary bytes are, for people: "PNG image", "ZIP archive". */
  format: string | null
  /** A sentence where the bytes are not what the content type says, or where it says nothing. */
  mismatch: string | null
}

/** Bytes that tell all that can be told. */
export const sniffedBytes = 512

/** The format of XML that is an image. */
export const drawing = 'SVG drawing'

const names: Readonly<Record<BodyKind, string>> = {
  json: 'JSON',
  text: 'plain text',
  html: 'an HTML page',
  xml: 'XML',
  csv: 'CSV',
  image: 'an image',
  binary: 'binary data',
  empty: 'empty',
}

/** What the content type promises; null where it says nothing that can be checked. */
function promised(contentType: string | null): BodyKind | null {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase()
  if (/[/+](x-)?(nd)?json(l|lines)?(-seq)?$/.test(type)) return 'json'
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  if (/[/+]xml$/.test(type)) return 'xml'
  if (/^(text|application)\/(csv|tab-separated-values)$/.test(type)) return 'csv'
  if (type.startsWith('image/')) return 'image'
  return type.startsWith('text/') ? 'text' : null
}

/** UTF-16 without a mark: every second byte of what is mostly ASCII is zero. */
function wideCharset(head: Uint8Array): string | null {
  if (head.length < 8) return null
  const half = Math.floor(Math.min(head.length, 64) / 2)
  let even = 0
  let odd = 0
  for (let at = 0; at < half * 2; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++
  if (odd > half * 0.8 && even === 0) return 'utf-16le'
  return even > half * 0.8 && odd === 0 ? 'utf-16be' : null
}

function unmarked(text: string): string {
  return text.replace(/^(\xef\xbb\xbf|\ufeff)/, '').trimStart()
}

/** Lines with the same number of commas, semicolons or tabs: so many lines at least, of so many cells. */
function looksLikeCsv(text: string, lines: number, cells: number): boolean {
  // What stands in quotes may hold line ends.
  const plain = text.replace(/"(?:[^"]|"")*"/g, '')
  const first = plain.split(/\r?\n/).slice(0, -1).slice(0, 5)
  if (first.length < lines) return false
  return [',', ';', '\t'].some((mark) => {
    const counts = first.map((line) => line.split(mark).length)
    return counts[0]! >= cells && counts.every((count) => count === counts[0])
  })
}

function byBytes(head: Uint8Array, contentType: BodyKind | null): { kind: BodyKind; format: string | null } {
  const known = knownFormat(head)
  if (known) return known
  const start = head.subarray(0, sniffedBytes)
  const wide = markedCharset(head) ?? wideCharset(head)
  const text = wide ? new TextDecoder(wide).decode(start) : String.fromCharCode(...start)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return { kind: 'binary', format: null }
  const format = wide === null ? null : `text in ${wide.toUpperCase()}`
  const begin = unmarked(text)
  if (/^(<!doctype html|<html|<head|<body|<pre|<title)/i.test(begin)) return { kind: 'html', format }
  const isDrawing =
    begin.startsWith('<svg') || (begin.startsWith('<') && (contentType === 'image' || begin.includes('<svg')))
  if (
    begin.startsWith('<?xml') ||
    begin.startsWith('<svg') ||
    (begin.startsWith('<') &&
      contentType !== null &&
      contentType !== 'html' &&
      contentType !== 'json' &&
      contentType !== 'text')
  ) {
    return { kind: 'xml', format: isDrawing ? drawing : format }
  }
  if (begin.startsWith('<') && contentType === 'html') return { kind: 'html', format }
  const looksLikeJson = /^[[{]/.test(begin) || (contentType === 'json' && /^["\-0-9tfn]/.test(begin))
  // JSON in another charset is shown as text: it is not read in its bytes.
  if (looksLikeJson && !wide) return { kind: 'json', format }
  // Plain text is believed to be one unless there is more to say that it is not.
  const csv =
    contentType === 'csv' ||
    (contentType === null && looksLikeCsv(begin, 2, 2)) ||
    (contentType === 'text' && looksLikeCsv(begin, 3, 3))
  if (csv) return { kind: 'csv', format }
  return { kind: contentType === 'json' && !wide ? 'json' : 'text', format }
}

function article(format: string): string {
  return /^([aeio]|UTF|XML)/i.test(format) ? `an ${format}` : `a ${format}`
}

/** What a body is, by its first bytes first and its content type second. */
export function sniff(contentType: string | null, head: Uint8Array): Sniffed {
  if (head.length === 0) return { kind: 'empty', format: null, mismatch: null }
  const type = promised(contentType)
  const { kind, format } = byBytes(head, type)
  const said = contentType?.split(';')[0]?.trim()
  if (!said) {
    const found = kind === 'binary' && !format ? 'binary data that is not known here' : nameOf(kind, format)
    return { kind, format, mismatch: `The server sent no content type. By its first bytes this is ${found}.` }
  }
  const isSvg = kind === 'xml' && type === 'image'
  const fine = type === null || type === kind || isSvg || (type === 'text' && kind === 'csv')
  return { kind, format, mismatch: fine ? null : `The server calls this ${said}, but it is ${nameOf(kind, format)}.` }
}

function nameOf(kind: BodyKind, format: string | null): string {
  return format && (kind === 'binary' || kind === 'image' || format === drawing) ? article(format) : names[kind]
}

function markedCharset(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** The charset of the bytes, or the one that a content type names, when it is one that is not UTF-8 or part of it. */
export function foreignCharset(contentType: string | null, head: Uint8Array): string | null {
  const found = markedCharset(head) ?? wideCharset(head)
  if (found) return found
  const label = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1]
  if (!label) return null
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'utf-8' ? null : encoding
  } catch {
    return null
  }
}
