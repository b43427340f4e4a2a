export type BodyKind = 'json' | 'text' | 'html' | 'xml' | 'image' | 'binary' | 'empty'

export interface Sniffed {
  kind: BodyKind
  /** What binary bytes are, for people: "PNG image", "ZIP archive". */
  format: string | null
  /** A sentence where the bytes are not what the content type says. */
  mismatch: string | null
}

const magic: readonly (readonly [string, string, BodyKind])[] = [
  ['\x89PNG', 'PNG image', 'image'],
  ['\xff\xd8\xff', 'JPEG image', 'image'],
  ['GIF8', 'GIF image', 'image'],
  ['RIFF', 'WebP image', 'image'],
  ['%PDF', 'PDF document', 'binary'],
  ['PK\x03\x04', 'ZIP archive', 'binary'],
  ['\x1f\x8b', 'gzip archive', 'binary'],
  ['PAR1', 'Parquet file', 'binary'],
  ['ARROW1', 'Arrow file', 'binary'],
  ['\x28\xb5\x2f\xfd', 'Zstandard archive', 'binary'],
]

const names: Readonly<Record<BodyKind, string>> = {
  json: 'JSON',
  text: 'plain text',
  html: 'an HTML page',
  xml: 'XML',
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
  if (type.startsWith('image/')) return 'image'
  return type.startsWith('text/') ? 'text' : null
}

function byBytes(head: Uint8Array, contentType: BodyKind | null): { kind: BodyKind; format: string | null } {
  const text = String.fromCharCode(...head.subarray(0, 512))
  for (const [start, format, kind] of magic) if (text.startsWith(start)) return { kind, format }
  const utf16 = text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  if (!utf16 && /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return { kind: 'binary', format: null }
  const begin = text.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (/^(<!doctype html|<html|<head|<body|<pre|<title)/i.test(begin)) return { kind: 'html', format: null }
  if (begin.startsWith('<?xml') || (begin.startsWith('<') && contentType === 'xml'))
    return { kind: 'xml', format: null }
  if (begin.startsWith('<') && contentType === 'html') return { kind: 'html', format: null }
  const looksLikeJson = /^[[{]/.test(begin) || (contentType === 'json' && /^["\-0-9tfn]/.test(begin))
  if (looksLikeJson) return { kind: 'json', format: null }
  return { kind: contentType === 'json' ? 'json' : 'text', format: null }
}

/** What a body is, by its first bytes first and its content type second. */
export function sniff(contentType: string | null, head: Uint8Array): Sniffed {
  if (head.length === 0) return { kind: 'empty', format: null, mismatch: null }
  const type = promised(contentType)
  const { kind, format } = byBytes(head, type)
  const fine = type === null || type === kind || (type === 'xml' && kind === 'image')
  const said = contentType?.split(';')[0]
  return { kind, format, mismatch: fine ? null : `The server calls this ${said}, but it is ${names[kind]}.` }
}

/** The charset a content type names, when it is one that is not UTF-8 or part of it. */
export function foreignCharset(contentType: string | null, head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const label = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1]
  if (!label) return null
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'utf-8' ? null : encoding
  } catch {
    return null
  }
}
