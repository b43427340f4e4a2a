import { none } from '../structure.ts'
import { inlineMarks, type Marks } from './inline-marks.ts'
import type { LineList } from './line-list.ts'
import { matchLines } from './match-lines.ts'
import { RowColumns } from './row-columns.ts'

/** One line of the merged text. Line numbers from 1, null where the line is not. */
export interface LineRow {
  kind: 'same' | 'removed' | 'added' | 'skipped'
  a: number | null
  b: number | null
  text: string
  marks: Marks
  /** Of `skipped`: how many lines. */
  count: number
}

const same = 0
const removed = 1
const added = 2
const skipped = 3
const kinds = ['same', 'removed', 'added', 'skipped'] as const
const context = 3

/** Two texts line by line, as rows; equal lines far from any difference are one row until they are opened. */
export class LineChanges {
  readonly a: LineList
  readonly b: LineList
  added = 0
  removed = 0
  /** Kind, and the line in A and in B; a removed line and an added one name their partner. */
  readonly #rows = new RowColumns()

  /** `progress` is told the share that is done. */
  constructor(a: LineList, b: LineList, onlyChanges: boolean, progress: (share: number) => void = () => undefined) {
    this.a = a
    this.b = b
    const match = matchLines(a, b, progress)
    let lineA = 0
    let lineB = 0
    while (lineA < a.length || lineB < b.length) {
      const [fromA, fromB] = [lineA, lineB]
      while (lineB < b.length && match[lineB] === lineA) {
        lineA++
        lineB++
      }
      this.#addSame(fromA, fromB, lineB - fromB, onlyChanges ? 0 : context)
      const [gapA, gapB] = [lineA, lineB]
      while (lineB < b.length && match[lineB] === none) lineB++
      lineA = lineB < b.length ? match[lineB]! : a.length
      const paired = Math.min(lineA - gapA, lineB - gapB)
      for (let at = gapA; at < lineA; at++) this.#rows.push(removed, at, at - gapA < paired ? gapB + at - gapA : none)
      for (let at = gapB; at < lineB; at++) this.#rows.push(added, at - gapB < paired ? gapA + at - gapB : none, at)
      this.removed += lineA - gapA
      this.added += lineB - gapB
    }
    this.#onlyChanges = onlyChanges
  }
  readonly #onlyChanges: boolean

  get length(): number {
    return this.#rows.length
  }

  #addSame(fromA: number, fromB: number, count: number, near: number): void {
    const atBegin = fromA === 0 && fromB === 0
    const atEnd = fromA + count === this.a.length && fromB + count === this.b.length
    const head = atBegin ? 0 : Math.min(near, count)
    const tail = atEnd ? 0 : Math.min(near, count - head)
    const between = count - head - tail
    // One line is shorter than the row that would stand for it.
    const shown = between === 1 && near > 0 ? count : head
    for (let at = 0; at < shown; at++) this.#rows.push(same, fromA + at, fromB + at)
    if (shown === count) return
    if (between > 0) this.#rows.push(skipped, fromA + head, fromB + head)
    for (let at = count - tail; at < count; at++) this.#rows.push(same, fromA + at, fromB + at)
  }

  /** How many lines a skipped row stands for: up to the next row. */
  #skippedCount(row: number): number {
    if (row + 1 === this.length) return this.b.length - this.#rows.third(row)
    const kind = this.#rows.first(row + 1)
    const gap = (from: number, to: number) => to - from
    if (kind === removed) return gap(this.#rows.second(row), this.#rows.second(row + 1))
    return gap(this.#rows.third(row), this.#rows.third(row + 1))
  }

  /** Shows the lines of a skipped row. */
  toggle(row: number): void {
    if (this.#rows.first(row) !== skipped) return
    const count = this.#skippedCount(row)
    const [lineA, lineB] = [this.#rows.second(row), this.#rows.third(row)]
    const rows = new RowColumns()
    for (let at = 0; at < count; at++) rows.push(same, lineA + at, lineB + at)
    this.#rows.remove(row, row + 1)
    this.#rows.insert(row, rows)
  }

  /** The first row of the next (1) or previous (-1) difference; -1 when there is none. */
  step(from: number, by: 1 | -1): number {
    for (let row = from + by; row >= 0 && row < this.length; row += by) if (this.#begins(row)) return row
    return -1
  }

  rank(row: number): { at: number; of: number } {
    let [at, of] = [0, 0]
    for (let each = 0; each < this.length; each++) {
      if (!this.#begins(each)) continue
      of++
      if (each <= row) at++
    }
    return { at, of }
  }

  #begins(row: number): boolean {
    const differs = (at: number) => this.#rows.first(at) === removed || this.#rows.first(at) === added
    return differs(row) && (row === 0 || !differs(row - 1) || this.#onlyChanges)
  }

  read(from: number, to: number): LineRow[] {
    const rows: LineRow[] = []
    for (let row = from; row < Math.min(to, this.length); row++) rows.push(this.#row(row))
    return rows
  }

  #row(row: number): LineRow {
    const kind = this.#rows.first(row)
    const [lineA, lineB] = [this.#rows.second(row), this.#rows.third(row)]
    const paired = (kind === removed || kind === added) && lineA !== none && lineB !== none
    const marks = paired ? inlineMarks(this.a.text(lineA), this.b.text(lineB)) : { a: [], b: [] }
    return {
      kind: kinds[kind]!,
      a: kind === added ? null : lineA + 1,
      b: kind === removed ? null : lineB + 1,
      text: kind === skipped ? '' : kind === removed ? this.a.text(lineA) : this.b.text(lineB),
      marks: kind === removed ? marks.a : marks.b,
      count: kind === skipped ? this.#skippedCount(row) : 0,
    }
  }

  /** In the form that `diff -u` and `patch` know, without a heading. */
  *unified(): Generator<string | Uint8Array> {
    let row = 0
    while (row < this.length) {
      while (row < this.length && this.#rows.first(row) === skipped) row++
      const from = row
      while (row < this.length && this.#rows.first(row) !== skipped) row++
      if (row > from) yield* this.#hunk(from, row)
    }
  }

  *#hunk(from: number, to: number): Generator<string | Uint8Array> {
    let [firstA, countA, firstB, countB]: number[] = [none, 0, none, 0]
    for (let row = from; row < to; row++) {
      const kind = this.#rows.first(row)
      if (kind !== added && countA!++ === 0) firstA = this.#rows.second(row)
      if (kind !== removed && countB!++ === 0) firstB = this.#rows.third(row)
    }
    yield `@@ -${countA === 0 ? 0 : firstA! + 1},${countA} +${countB === 0 ? 0 : firstB! + 1},${countB} @@\n`
    for (let row = from; row < to; row++) {
      const kind = this.#rows.first(row)
      const bytes = kind === removed ? this.a.bytes(this.#rows.second(row)) : this.b.bytes(this.#rows.third(row))
      yield kind === removed ? '-' : kind === added ? '+' : ' '
      yield bytes
      if (bytes.at(-1) !== 0x0a) yield '\n\\ No newline at end of file\n'
    }
  }
}
