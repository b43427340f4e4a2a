import type { Expansion } from './expansion.ts'
import { none, type Structure } from './structure.ts'
import { titleOf } from './title.ts'
import { keyRange, kindAt, scalarEnd, type ValueKind } from './tokens.ts'
import { characterStart, decodeUtf8 } from './utf8.ts'

/** One line of the tree. Texts are as sent; a scalar's is its token, quotes and escapes included. */
export interface Row {
  /** Names the value for every other question. */
  node: number
  /** Containers around it. */
  depth: number
  kind: ValueKind
  /** Of members of an object: the key as sent, without its quotes. */
  key: string | null
  /** Place among its siblings from 0, and their number so far. */
  place: number
  siblings: number
  /** Empty for containers. */
  text: string
  /** Bytes of the token that `text` leaves out. */
  cut: number
  /** Of containers: children so far, and whether they are rows. */
  count: number
  open: boolean
  /** Of objects in a list: what a person would call it, read from a member such as `name`. */
  title: string | null
}

/** Bytes of a token that a row carries at most. */
const longestText = 600

export interface RowSource {
  bytes: Uint8Array
  length: number
  structure: Structure
  expansion: Expansion
}

/** Visible rows `from` to `to`, without `to`; fewer when there are not so many. */
export function readRows(source: RowSource, from: number, to: number): Row[] {
  const { structure, expansion } = source
  const rows: Row[] = []
  let node = expansion.rows.select(from)
  if (node < 0) return rows
  let inside = structure.parentOf(node)
  let depth = structure.depthOf(node)
  for (let at = from; at < to && node >= 0; at++) {
    while (inside !== none && structure.endOf(inside) <= node) {
      inside = structure.parent.at(inside)
      depth--
    }
    const container = structure.containerOf(node)
    rows.push(readRow(source, node, container, inside, depth))
    if (container !== none && expansion.isOpen(container) && structure.endOf(container) > node + 1) {
      inside = container
      depth++
    }
    node = expansion.rows.next(node)
  }
  return rows
}

function readRow(source: RowSource, node: number, container: number, inside: number, depth: number): Row {
  const { structure, expansion, bytes, length } = source
  const start = structure.starts.at(node)
  const kind = kindAt(bytes, start)
  const inObject = inside !== none && bytes[structure.starts.at(structure.node.at(inside))] === 0x7b
  const isContainer = container !== none
  const { text, cut } = isContainer ? { text: '', cut: 0 } : readToken(bytes, start, length)
  return {
    node,
    depth,
    kind,
    key: inObject ? readKey(bytes, start) : null,
    place: structure.placeOf(node),
    siblings: structure.siblingCount(inside),
    text,
    cut,
    count: isContainer ? structure.count.at(container) : 0,
    open: isContainer && expansion.isOpen(container),
    title: kind === 'object' && !inObject ? titleOf(structure, bytes, length, container) : null,
  }
}

function readKey(bytes: Uint8Array, valueStart: number): string {
  const [from, to] = keyRange(bytes, valueStart)
  const end = to - from > longestText ? characterStart(bytes, from + longestText, from) : to - 1
  return decodeUtf8(bytes.subarray(from + 1, end)) + (end < to - 1 ? '…' : '')
}

function readToken(bytes: Uint8Array, start: number, limit: number): { text: string; cut: number } {
  const end = scalarEnd(bytes, start, limit)
  if (end - start <= longestText) return { text: decodeUtf8(bytes.subarray(start, end)), cut: 0 }
  const shownEnd = characterStart(bytes, start + longestText, start)
  return { text: decodeUtf8(bytes.subarray(start, shownEnd)), cut: end - shownEnd }
}
