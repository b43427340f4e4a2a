import { none } from '../structure.ts'
import { titleOf } from '../title.ts'
import { kindAt, scalarEnd, type ValueKind } from '../tokens.ts'
import { characterStart, decodeUtf8 } from '../utf8.ts'
import type { ChangeTree } from './change-tree.ts'
import { added, branch, changed, removed, unchanged } from './changes.ts'
import { inlineMarks, type Marks } from './inline-marks.ts'
import { sameLength } from './same-bytes.ts'
import { roots, type Side } from './side.ts'

export interface ShownValue {
  kind: ValueKind
  /** As sent, quotes included; empty for containers. */
  text: string
  /** Bytes that the text leaves out at its end, and before its beginning. */
  cut: number
  skipped: number
  /** Of containers. */
  count: number
  /** What a person would call an object. */
  title: string | null
  /** What differs from the other side. */
  marks: Marks
}

/** One line of the merged tree. */
export interface ChangeRow {
  kind: 'group' | 'added' | 'removed' | 'changed' | 'unchanged' | 'ignored' | 'value'
  depth: number
  open: boolean
  canOpen: boolean
  /** Of members the key as sent, without quotes; of items their place. */
  label: string | null
  /** `value`: which side it is on. */
  a: ShownValue | null
  b: ShownValue | null
  /** Of `unchanged` how many values, of a closed group how many differences. */
  count: number
  reordered: boolean
}

const longestText = 600
const longestBeginning = 60
const shownBefore = 24

/** Rows `from` to `to`, without `to`. */
export function readChangeRows(tree: ChangeTree, a: Side, b: Side, from: number, to: number): ChangeRow[] {
  const rows: ChangeRow[] = []
  for (let row = from; row < Math.min(to, tree.length); row++) rows.push(readRow(tree, a, b, row))
  return rows
}

function readRow(tree: ChangeTree, a: Side, b: Side, row: number): ChangeRow {
  const { changes } = tree
  const entry = tree.entry(row)
  const common = {
    depth: tree.depth(row),
    open: tree.isOpen(row),
    canOpen: tree.canOpen(row),
    reordered: false,
    count: 0,
  }
  const plain = tree.value(row)
  if (plain !== none) {
    const side = tree.sideOf(row)
    const value = readValue(side, plain)
    const onA = changes.kind(entry) === removed
    const both = changes.kind(entry) === unchanged
    const shown = { a: onA || both ? value : null, b: onA ? null : value }
    return { ...common, ...shown, kind: 'value', label: labelOf(side, plain) }
  }
  const kind = changes.kind(entry)
  const [nodeA, nodeB] = [changes.a(entry), changes.b(entry)]
  if (kind === unchanged) {
    return { ...common, kind: 'unchanged', label: null, a: null, b: null, count: changes.size(entry) }
  }
  const label = nodeB === none ? labelOf(a, nodeA) : labelOf(b, nodeB)
  const skipped = kind === changed ? sameBeginning(a, nodeA, b, nodeB) : 0
  const valueA = nodeA === none ? null : readValue(a, nodeA, skipped)
  const valueB = nodeB === none ? null : readValue(b, nodeB, skipped)
  if (kind === branch) {
    const count = common.open ? 0 : differencesIn(tree, entry)
    return { ...common, kind: 'group', label, a: valueA, b: valueB, count, reordered: changes.isReordered(entry) }
  }
  if (kind === changed && valueA?.kind === 'string' && valueB?.kind === 'string') {
    const marks = inlineMarks(valueA.text, valueB.text)
    valueA.marks = marks.a
    valueB.marks = marks.b
  }
  const name = kind === added ? 'added' : kind === removed ? 'removed' : kind === changed ? 'changed' : 'ignored'
  return { ...common, kind: name, label, a: valueA, b: valueB }
}

/** Bytes at the beginning of two long strings that need not be shown for what differs to be seen. */
function sameBeginning(a: Side, nodeA: number, b: Side, nodeB: number): number {
  if (a.firstByte(nodeA) !== 0x22 || b.firstByte(nodeB) !== 0x22) return 0
  const [fromA, fromB] = [a.start(nodeA), b.start(nodeB)]
  const most = Math.min(a.end(nodeA) - fromA, b.end(nodeB) - fromB)
  const same = sameLength(a.bytes, fromA, b.bytes, fromB, most)
  return same <= longestBeginning ? 0 : characterStart(a.bytes, fromA + same - shownBefore, fromA) - fromA
}

function differencesIn({ changes }: ChangeTree, entry: number): number {
  let count = 0
  for (let inner = entry + 1; inner < changes.after(entry); inner++) if (changes.isDifference(inner)) count++
  return count
}

function labelOf(side: Side, node: number): string | null {
  const parent = side.parentNode(node)
  if (node === roots || parent === none) return null
  if (parent !== roots && side.firstByte(parent) === 0x7b) {
    const [from, to] = side.key(node)
    return decodeUtf8(side.bytes.subarray(from, Math.min(to, from + longestText)))
  }
  return String(side.structure.placeOf(node))
}

function readValue(side: Side, node: number, skipped = 0): ShownValue {
  const plain = { text: '', cut: 0, skipped, count: 0, title: null, marks: [] }
  if (node === roots) return { ...plain, kind: 'array', count: side.structure.rootCount }
  const start = side.start(node)
  const kind = kindAt(side.bytes, start)
  if (kind === 'object' || kind === 'array') {
    const container = side.container(node)
    const title = kind === 'object' ? titleOf(side.structure, side.bytes, side.length, container) : null
    return { ...plain, kind, count: side.structure.count.at(container), title }
  }
  const end = scalarEnd(side.bytes, start, side.length)
  const from = start + skipped
  const shown = end - from > longestText ? characterStart(side.bytes, from + longestText, from) : end
  return { ...plain, kind, text: decodeUtf8(side.bytes.subarray(from, shown)), cut: end - shown }
}
