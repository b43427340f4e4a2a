import type { Row } from '../rows.ts'
import type { Structure } from '../structure.ts'
import type { Table } from '../table/table.ts'
import { keyRange, scalarEnd } from '../tokens.ts'
import { characterStart } from '../utf8.ts'
import type { FoundMatches } from './found-matches.ts'
import { insideText } from './token-text.ts'

/** A text with the parts of it that were found, `[from, to)` in characters. */
export interface MarkedText {
  text: string
  marks: [number, number][]
  /** Which of the marks people stand on, or -1. */
  current: number
}

/** What to show of a row in place of its key and its text. */
export interface RowMarks {
  node: number
  key: MarkedText | null
  value: MarkedText | null
}

interface MarkSource {
  bytes: Uint8Array
  length: number
  structure: Structure
}

/** How a text is shown of which a part was found. */
interface Window {
  /** A match that begins behind so many bytes would not be seen: the text is shown from so many before it. */
  seen: number
  before: number
  longest: number
  /** Escapes are resolved. */
  resolved: boolean
}

const inRow: Window = { seen: 64, before: 24, longest: 600, resolved: false }
const inCell: Window = { seen: 20, before: 8, longest: 240, resolved: true }

/** Null where nothing in the row was found. */
export function rowMarks(source: MarkSource, found: FoundMatches, row: Row, current: number): RowMarks | null {
  const { bytes, length, structure } = source
  const start = structure.starts.at(row.node)
  const scalar = row.kind !== 'object' && row.kind !== 'array'
  const value = scalar ? marked(bytes, found, current, start, scalarEnd(bytes, start, length)) : null
  if (row.key === null) return value && { node: row.node, key: null, value }
  const [from, to] = keyRange(bytes, start)
  const key = marked(bytes, found, current, from + 1, to - 1)
  return key || value ? { node: row.node, key, value } : null
}

/** What to show of the cell that is located; null where nothing in it was found. Escapes of JSON are resolved. */
export function cellMarks({ cells, plain }: Table, found: FoundMatches, current: number): MarkedText | null {
  const { store, from, to, kind } = cells
  return marked(store.bytes, found, current, from, to, { ...inCell, resolved: kind === 'string' && !plain })
}

function marked(
  bytes: Uint8Array,
  found: FoundMatches,
  current: number,
  start: number,
  end: number,
  { seen, before, longest, resolved }: Window = inRow,
): MarkedText | null {
  const first = found.firstFrom(start)
  if (first >= found.count || found.from(first) >= end) return null
  const here = current >= first && current < found.count && found.from(current) < end ? current : first
  const far = found.from(here) - start > seen
  const escapes = resolved && bytes.subarray(start, Math.min(end, found.from(here) + longest)).includes(0x5c)
  // Escapes are not cut into: a match begins with a whole one.
  const lead = escapes ? 0 : before
  const from = far ? characterStart(bytes, found.from(here) - lead, start) : start
  const to = end - from > longest ? characterStart(bytes, from + longest, from) : end
  const result: MarkedText = { text: far ? '…' : '', marks: [], current: -1 }
  let at = from
  const say = (until: number) => {
    if (until > at) result.text += insideText(bytes, at, until, escapes)
    at = Math.max(at, until)
  }
  for (let match = found.firstFrom(from); match < found.count && found.from(match) < to; match++) {
    say(found.from(match))
    const begin = result.text.length
    say(Math.min(found.to(match), to))
    if (match === current) result.current = result.marks.length
    result.marks.push([begin, result.text.length])
  }
  say(to)
  if (to < end) result.text += '…'
  return result
}
