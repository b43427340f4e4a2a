import { none } from '../structure.ts'
import { added, branch, type Changes, ignored, removed, unchanged } from './changes.ts'
import { RowColumns } from './row-columns.ts'
import { roots, type Side } from './side.ts'

/**
 * The merged tree as rows: which are open, and which row shows what. A row shows an entry of the changes, or a value
 * inside of something added, removed or unchanged. Twelve bytes a row.
 */
export class ChangeTree {
  readonly changes: Changes
  readonly #a: Side
  readonly #b: Side
  /** Entry, value or `none`, depth. */
  readonly #rows = new RowColumns()
  /** By entry: whether there is a difference in it. */
  readonly #differs: Uint8Array
  readonly #onlyChanges: boolean

  constructor(a: Side, b: Side, changes: Changes, onlyChanges: boolean) {
    this.#a = a
    this.#b = b
    this.changes = changes
    this.#onlyChanges = onlyChanges
    this.#differs = new Uint8Array(changes.length)
    for (let entry = changes.length - 1; entry >= 0; entry--) {
      if (changes.isDifference(entry)) this.#differs[entry] = 1
      const parent = changes.parent(entry)
      if (this.#differs[entry] === 1 && parent !== none) this.#differs[parent] = 1
    }
    this.#addEntries(this.#rows, 0, changes.length, 0)
  }

  get length(): number {
    return this.#rows.length
  }

  entry(row: number): number {
    return this.#rows.first(row)
  }

  /** The value of a row that shows no entry; else `none`. */
  value(row: number): number {
    return this.#rows.second(row)
  }

  depth(row: number): number {
    return this.#rows.third(row)
  }

  isOpen(row: number): boolean {
    return row + 1 < this.length && this.depth(row + 1) > this.depth(row)
  }

  /** The document that a value without a partner is in. */
  sideOf(row: number): Side {
    return this.changes.kind(this.entry(row)) === removed ? this.#a : this.#b
  }

  canOpen(row: number): boolean {
    const node = this.value(row)
    const kind = this.changes.kind(this.entry(row))
    if (node === none && (kind === branch || kind === unchanged)) return true
    const container = node !== none ? node : this.#single(row)
    return container !== none && this.sideOf(row).isContainer(container) && this.sideOf(row).childCount(container) > 0
  }

  toggle(row: number): void {
    if (!this.canOpen(row)) return
    if (this.isOpen(row)) {
      let end = row + 1
      while (end < this.length && this.depth(end) > this.depth(row)) end++
      this.#rows.remove(row + 1, end)
      return
    }
    const rows = new RowColumns()
    const entry = this.entry(row)
    const kind = this.changes.kind(entry)
    const depth = this.depth(row) + 1
    if (this.value(row) !== none) this.#addValues(rows, row, this.value(row), depth)
    else if (kind === branch) this.#addEntries(rows, entry + 1, this.changes.after(entry), depth)
    else if (kind === unchanged) this.#addRun(rows, entry, depth)
    else this.#addValues(rows, row, this.#single(row), depth)
    this.#rows.insert(row + 1, rows)
  }

  /** The next (1) or previous (-1) row with a difference, opening what hides it; -1 when there is none. */
  step(from: number, by: 1 | -1): number {
    if (by > 0 && from >= 0 && this.value(from) === none && this.#hides(from)) this.toggle(from)
    for (let row = from + by; row >= 0 && row < this.length; row += by) {
      const entry = this.entry(row)
      if (this.value(row) !== none || this.#differs[entry] === 0) continue
      if (this.changes.kind(entry) !== branch) return row
      if (this.#hides(row)) {
        const before = this.length
        this.toggle(row)
        if (by < 0) row += this.length - before + 1
        else if (this.changes.isReordered(entry)) return row
      } else if (this.changes.isReordered(entry)) return row
    }
    return -1
  }

  /** Whether there are differences in something closed. */
  #hides(row: number): boolean {
    const entry = this.entry(row)
    return this.changes.kind(entry) === branch && this.#differs[entry] === 1 && !this.isOpen(row)
  }

  /** How many differences come up to the row, and how many there are. */
  rank(row: number): { at: number; of: number } {
    let [at, of] = [0, 0]
    for (let entry = 0; entry < this.changes.length; entry++) {
      if (!this.changes.isDifference(entry)) continue
      of++
      if (entry <= this.entry(row)) at++
    }
    return { at, of }
  }

  /** The value of an entry that is on one side only. */
  #single(row: number): number {
    const kind = this.changes.kind(this.entry(row))
    if (kind === added) return this.changes.b(this.entry(row))
    return kind === removed ? this.changes.a(this.entry(row)) : none
  }

  #addEntries(rows: RowColumns, from: number, to: number, depth: number): void {
    const { changes } = this
    const ends: number[] = []
    for (let entry = from; entry < to; ) {
      while (ends.length > 0 && ends.at(-1)! <= entry) ends.pop()
      const kind = changes.kind(entry)
      const hidden = this.#onlyChanges && (kind === unchanged || kind === ignored || this.#differs[entry] === 0)
      if (hidden) {
        entry = changes.after(entry)
        continue
      }
      rows.push(entry, none, depth + ends.length)
      if (kind === branch) ends.push(changes.after(entry))
      entry++
    }
  }

  #addRun(rows: RowColumns, entry: number, depth: number): void {
    let node = this.changes.b(entry)
    for (let left = this.changes.size(entry); left > 0; left--, node = this.#b.after(node))
      rows.push(entry, node, depth)
  }

  #addValues(rows: RowColumns, row: number, container: number, depth: number): void {
    if (container === roots) return
    const side = this.sideOf(row)
    const end = side.after(container)
    for (let node = container + 1; node < end; node = side.after(node)) rows.push(this.entry(row), node, depth)
  }
}
