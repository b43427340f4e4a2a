import { U32List } from './u32-list.ts'

/** "No container": the parent of a top-level value, the end of a container that is still open. */
export const none = 0xffff_ffff

/**
 * Where every value of a document is. Values ("nodes") are numbered in the order in which they begin; a node costs four
 * bytes, and only a container (object or array) has more: about 24. Keys, kinds and texts are read from the bytes.
 */
export class Structure {
  /** By node: offset of its first byte. */
  readonly starts = new U32List()
  /** By container, in order of beginning: its node. */
  readonly node = new U32List()
  /** By container: the node after its last descendant, or `none` while it is open. */
  readonly endNode = new U32List()
  /** By container: offset after its closing bracket, or `none` while it is open. */
  readonly endByte = new U32List()
  /** By container: the container around it, or `none`. */
  readonly parent = new U32List()
  /** By container: its place among the children of its parent. */
  readonly place = new U32List()
  /** By container: number of children so far. */
  readonly count = new U32List()
  /** Top-level values: more than one in a sequence (NDJSON and the like). */
  rootCount = 0
  /** The innermost container that is open at the end of what was read. */
  current = none

  get nodeCount(): number {
    return this.starts.length
  }

  #countChild(): number {
    if (this.current === none) return this.rootCount++
    return this.count.values[this.current]!++
  }

  addScalar(start: number): void {
    this.#countChild()
    this.starts.push(start)
  }

  open(start: number): void {
    this.place.push(this.#countChild())
    this.parent.push(this.current)
    this.current = this.node.length
    this.node.push(this.starts.length)
    this.starts.push(start)
    this.endNode.push(none)
    this.endByte.push(none)
    this.count.push(0)
  }

  close(endByte: number): void {
    const closing = this.current
    this.endNode.values[closing] = this.starts.length
    this.endByte.values[closing] = endByte
    this.current = this.parent.at(closing)
  }

  /** The first container that begins at the node or later; their number when there is none. */
  firstContainerFrom(node: number): number {
    return this.node.lowerBound(node)
  }

  /** The container that the node is, or `none` for a scalar. */
  containerOf(node: number): number {
    const found = this.firstContainerFrom(node)
    return found < this.node.length && this.node.at(found) === node ? found : none
  }

  /** The node after the container's last descendant so far. */
  endOf(container: number): number {
    const end = this.endNode.at(container)
    return end === none ? this.starts.length : end
  }

  /** The container around a node, or `none` at the top level. */
  parentOf(node: number): number {
    let around = this.firstContainerFrom(node) - 1
    while (around >= 0 && this.endOf(around) <= node) {
      const outer = this.parent.at(around)
      around = outer === none ? -1 : outer
    }
    return around < 0 ? none : around
  }

  /** The node's place among its siblings, from 0. */
  placeOf(node: number): number {
    const own = this.containerOf(node)
    if (own !== none) return this.place.at(own)
    let before = this.firstContainerFrom(node) - 1
    if (before < 0) return node
    // Climb from the last container before the node to the one beside it: from there on only scalars lie between.
    while (this.endOf(before) <= node) {
      const outer = this.parent.at(before)
      if (outer === none || this.endOf(outer) > node) return this.place.at(before) + 1 + node - this.endOf(before)
      before = outer
    }
    return node - this.node.at(before) - 1
  }

  /** The node after this one and all its descendants. */
  after(node: number): number {
    const own = this.containerOf(node)
    return own === none ? node + 1 : this.endOf(own)
  }

  depthOfContainer(container: number): number {
    let depth = 0
    for (let outer = this.parent.at(container); outer !== none; outer = this.parent.at(outer)) depth++
    return depth
  }

  /** Number of containers around the node. */
  depthOf(node: number): number {
    const parent = this.parentOf(node)
    return parent === none ? 0 : this.depthOfContainer(parent) + 1
  }

  siblingCount(parent: number): number {
    return parent === none ? this.rootCount : this.count.at(parent)
  }
}
