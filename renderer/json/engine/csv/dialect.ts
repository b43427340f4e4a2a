import { decodeUtf8 } from '../utf8.ts'
import { decodeCell } from './csv-cells.ts'
import { afterLineEnd, cellEnd } from './csv-scan.ts'
import { classOf } from './text-class.ts'

/** How a text is cut into cells. */
export interface Dialect {
  /** A byte: comma, semicolon, tab or bar. */
  separator: number
  /** Where the first row begins: after a byte order mark and a line `sep=;`. */
  start: number
  /** The first row looks like the names of the columns. */
  names: boolean
}

const comma = 0x2c
const tab = 0x09
const separators = [comma, 0x3b, tab, 0x7c]
/** Bytes and rows that are looked at. */
const mostBytes = 64 * 1024
const mostRows = 20

/** Finds out by the first rows, and by what the server says of the type. `length`: bytes that are there. */
export function findDialect(bytes: Uint8Array, length: number, contentType: string | null): Dialect {
  const limit = Math.min(length, mostBytes)
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const told = /^sep=(.)\r?\n/.exec(decodeUtf8(bytes.subarray(marked, Math.min(marked + 8, limit))))
  const start = marked + (told?.[0].length ?? 0)
  const separator = told?.[1]?.charCodeAt(0) ?? separatorOf(bytes, start, limit, contentType)
  const absent = /header\s*=\s*"?absent/i.test(contentType ?? '')
  return { separator, start, names: !absent && looksLikeNames(bytes, start, limit, separator) }
}

function separatorOf(bytes: Uint8Array, start: number, limit: number, contentType: string | null): number {
  if (/tab-separated/i.test(contentType ?? '')) return tab
  const scores = separators.map((separator) => {
    const widths = firstRows(bytes, start, limit, separator, mostRows).map((row) => row.length)
    const usual = widths[0] ?? 1
    // Rows that agree about their number of cells say most.
    return usual < 2 ? 0 : (widths.filter((width) => width === usual).length / widths.length) * 100 + usual
  })
  const best = scores.indexOf(Math.max(...scores))
  return scores[best]! > 0 ? separators[best]! : comma
}

/** The texts of the first rows. The last one may be cut off and is left out where there are others. */
function firstRows(bytes: Uint8Array, start: number, limit: number, separator: number, most: number): string[][] {
  const rows: string[][] = []
  let at = start
  let row: string[] = []
  while (at < limit && rows.length < most) {
    const end = cellEnd(bytes, at, limit, separator)
    row.push(decodeCell(bytes, at, end))
    if (end >= limit) {
      if (rows.length === 0) rows.push(row)
      break
    }
    const ends = bytes[end] !== separator
    at = ends ? afterLineEnd(bytes, end, limit) : end + 1
    if (!ends) continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

/** Unless the first row is of the same kinds as the second, with something in it that is no name. Years may be names. */
function looksLikeNames(bytes: Uint8Array, start: number, limit: number, separator: number): boolean {
  const [first, second] = firstRows(bytes, start, limit, separator, 2)
  if (!first || !second || first.length !== second.length) return true
  const kinds = first.map(classOf)
  const same = kinds.every((kind, at) => kind === classOf(second[at]!))
  if (!same || kinds.every((kind) => kind === 'text')) return true
  const said = kinds.flatMap((kind, at) => (kind === 'text' || kind === 'empty' ? [] : [at]))
  return said.every((at) => isYear(first[at]!)) && said.some((at) => !isYear(second[at]!))
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text)
}
