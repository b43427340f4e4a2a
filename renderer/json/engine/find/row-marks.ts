import type { Row } from '../rows.ts'
import type { Structure } from '../structure.ts'
import { keyRange, scalarEnd } from '../tokens.ts'
import { characterStart, decodeUtf8 } from '../utf8.ts'
import type { FoundMatches } from './found-matches.ts'

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

/** A match that begins behind so many bytes would not be seen: the text is shown from before it. */
const seen = 64
const before = 24
const longest = 600

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

function marked(
  bytes: Uint8Array,
  found: FoundMatches,
  current: number,
  start: number,
  end: number,
): MarkedText | null {
  const first = found.firstFrom(start)
  if (first >= found.count || found.from(first) >= end) return null
  const here = current >= first && current < found.count && found.from(current) < end ? current : first
  const far = found.from(here) - start > seen
  const from = far ? characterStart(bytes, found.from(here) - before, start) : start
  const to = end - from > longest ? characterStart(bytes, from + longest, from) : end
  const lead = far ? '…' : ''
  const result: MarkedText = { text: lead, marks: [], current: -1 }
  let at = from
  const say = (until: number) => {
    if (until > at) result.text += decodeUtf8(bytes.subarray(at, until))
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
