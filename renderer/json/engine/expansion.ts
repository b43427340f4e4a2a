import { none, type Structure } from './structure.ts'
import { VisibleSet } from './visible-set.ts'

const rowsAtAGlance = 24

/**
 * Which containers of a tree are open, and so which nodes are rows. Open containers are one bit each and rows one bit a
 * node, so a million rows cost 125 KB and opening or closing costs a few thousand word operations.
 */
export class Expansion {
  readonly rows = new VisibleSet()
  readonly #structure: Structure
  #open = new Uint32Array(32)
  /** Containers less deep than this begin open; `first` shows the shape of a document: the top, the list in it with its first item, and what is small. */
  #rule: number | 'first' = 'first'
  /** The next node to look at. */
  #at = 0
  readonly #isArray: (container: number) => boolean

  /** `isArray` tells arrays from objects: the bytes know, the structure does not. */
  constructor(structure: Structure, isArray: (container: number) => boolean) {
    this.#structure = structure
    this.#isArray = isArray
  }

  get rowCount(): number {
    return this.rows.count
  }

  isOpen(container: number): boolean {
    return ((this.#open[container >>> 5] ?? 0) & (1 << (container & 31))) !== 0
  }

  #setOpen(container: number, open: boolean): void {
    const word = container >>> 5
    if (word >= this.#open.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.#open.length * 2))
      larger.set(this.#open)
      this.#open = larger
    }
    if (open) this.#open[word]! |= 1 << (container & 31)
    else this.#open[word]! &= ~(1 << (container & 31))
  }

  /** Takes in the nodes that were added to the structure since the last call. */
  extend(): void {
    const structure = this.#structure
    const total = structure.nodeCount
    if (this.#at >= total) return
    let next = structure.firstContainerFrom(this.#at)
    let inside = structure.parentOf(this.#at)
    let depth = inside === none ? 0 : structure.depthOfContainer(inside) + 1
    while (this.#at < total) {
      while (inside !== none && structure.endNode.at(inside) <= this.#at) {
        inside = structure.parent.at(inside)
        depth--
      }
      const end = inside === none ? total : structure.endOf(inside)
      if (inside !== none && !this.#showsChildren(inside)) {
        this.#at = end
        next = structure.firstContainerFrom(end)
        continue
      }
      const container = next < structure.node.length ? structure.node.at(next) : total
      const runEnd = Math.min(container, end)
      this.rows.add(this.#at, runEnd)
      this.#at = runEnd
      if (container >= end) continue
      this.rows.add(container, container + 1)
      if (this.#beginsOpen(next, inside, depth)) this.#setOpen(next, true)
      inside = next++
      depth++
      this.#at = container + 1
    }
  }

  #showsChildren(container: number): boolean {
    return this.isOpen(container) && this.rows.has(this.#structure.node.at(container))
  }

  #beginsOpen(container: number, inside: number, depth: number): boolean {
    if (this.#rule !== 'first') return depth < this.#rule
    const first = this.#structure.place.at(container) === 0
    if (inside === none) return first
    if (this.#isArray(inside)) return depth <= 2 && first
    if (depth !== 1) return false
    return this.#isArray(container) && container === inside + 1 ? true : this.#fitsBesides(container, inside)
  }

  /** Whether the children of both can be looked at without scrolling much; not while the inner one is still arriving. */
  #fitsBesides(container: number, inside: number): boolean {
    const { count, endNode } = this.#structure
    return endNode.at(container) !== none && count.at(inside) + count.at(container) <= rowsAtAGlance
  }

  /** Opens every container less deep than `depth` and closes all others: 0 closes all, Infinity opens all. */
  openToDepth(depth: number): void {
    this.#open.fill(0)
    this.#rule = depth
    this.rows.clear()
    this.#at = 0
    this.extend()
  }

  setOpen(container: number, open: boolean): void {
    if (this.isOpen(container) === open) return
    this.#setOpen(container, open)
    const node = this.#structure.node.at(container)
    if (!this.rows.has(node)) return
    const end = Math.min(this.#structure.endOf(container), this.#at)
    if (open) this.#reveal(node + 1, container + 1, end)
    else this.rows.remove(node + 1, end)
  }

  /** Opens or closes without making rows: for many at once, with `redraw` at the end. */
  mark(container: number, open: boolean): void {
    this.#setOpen(container, open)
  }

  /** Opens the container and all around it, without making rows: for many at once, with `redraw` at the end. */
  markOpen(container: number): void {
    for (let each = container; each !== none; each = this.#structure.parent.at(each)) this.#setOpen(each, true)
  }

  /** Makes the rows anew from what is open. */
  redraw(): void {
    this.rows.clear()
    this.#reveal(0, 0, this.#at)
  }

  /** Makes rows of the nodes from `start` to `end` as far as the containers in between, from the first one on, are open. */
  #reveal(start: number, firstContainer: number, end: number): void {
    const structure = this.#structure
    let from = start
    let next = firstContainer
    while (from < end) {
      while (next < structure.node.length && structure.node.at(next) < end && this.isOpen(next)) next++
      const closed = next < structure.node.length ? structure.node.at(next) : end
      this.rows.add(from, Math.min(closed + 1, end))
      if (closed >= end) return
      from = structure.endOf(next)
      next = structure.firstContainerFrom(from)
    }
  }

  /** Opens or closes the node and the containers beside it. */
  setSiblingsOpen(node: number, open: boolean): void {
    const structure = this.#structure
    const parent = structure.parentOf(node)
    const end = parent === none ? structure.nodeCount : structure.endOf(parent)
    let next = parent === none ? 0 : parent + 1
    while (next < structure.node.length && structure.node.at(next) < end) {
      this.setOpen(next, open)
      next = structure.firstContainerFrom(structure.endOf(next))
    }
  }

  /** Opens everything around a node, so that it is a row. */
  reveal(node: number): void {
    const around: number[] = []
    for (let c = this.#structure.parentOf(node); c !== none; c = this.#structure.parent.at(c)) around.push(c)
    for (const container of around.reverse()) this.setOpen(container, true)
  }
}
