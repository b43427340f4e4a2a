import { Column, ContainerTable } from './container-table.ts'
import { StartList } from './start-list.ts'

/** "No container": the parent of a top-level value, the end of a container that is still open. */
export const none = 0xffff_ffff

/**
 * Where every value of a document is. Values ("nodes") are numbered in the order in which they begin; a node costs two
 * bytes, and only a container (object or array) has more: 24. Keys, kinds and texts are read from the bytes.
 */
export class Structure {
  readonly #containers = new ContainerTable()
  /** By node: offset of its first byte. */
  readonly starts = new StartList()
  /** By container, in order of beginning: its node. */
  readonly node = new Column(this.#containers, 0)
  /** By container: the node after its last descendant, or `none` while it is open. */
  readonly endNode = new Column(this.#containers, 1)
  /** By container: offset after its closing bracket, or `none` while it is open. */
  readonly endByte = new Column(this.#containers, 2)
  /** By container: the container around it, or `none`. */
  readonly parent = new Column(this.#containers, 3)
  /** By container: its place among the children of its parent. */
  readonly place = new Column(this.#containers, 4)
  /** By container: number of children so far. */
  readonly count = new Column(this.#containers, 5)
  /** Top-level values: more than one in a sequence (NDJSON and the like). */
  rootCount = 0
  /** The innermost container that is open at the end of what was read. */
  current = none
  /** Children of the current container; `count` learns of them when it is left and when reading pauses. */
  #children = 0
  /** Whether the current container is an object, and those around it from the outermost on. */
  inObject = false
  #depth = 0
  #kinds = new Uint8Array(64)

  get nodeCount(): number {
    return this.starts.length
  }

  addScalar(start: number): void {
    this.#children++
    this.starts.push(start)
  }

  open(start: number, isObject: boolean): void {
    const place = this.#children++
    this.settle()
    const opened = this.#containers.length
    this.#containers.push(this.starts.length, none, none, this.current, place, 0)
    this.current = opened
    this.#children = 0
    this.starts.push(start)
    this.inObject = isObject
    if (++this.#depth === this.#kinds.length) {
      const larger = new Uint8Array(this.#depth * 2)
      larger.set(this.#kinds)
      this.#kinds = larger
    }
    this.#kinds[this.#depth] = isObject ? 1 : 0
  }

  close(endByte: number): void {
    this.current = this.#containers.close(this.current, this.starts.length, endByte, this.#children)
    this.#children = this.current === none ? this.rootCount : this.count.at(this.current)
    this.inObject = this.#kinds[--this.#depth] === 1
  }

  /** To be called when reading pauses: what was added last counts from then on. */
  settle(): void {
    if (this.current === none) this.rootCount = this.#children
    else this.count.set(this.current, this.#children)
  }

  /** The first container that begins at the node or later; their number when there is none. */
  firstContainerFrom(node: number): number {
    const { node: nodes } = this
    let low = 0
    let high = nodes.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (nodes.at(middle) < node) low = middle + 1
      else high = middle
    }
    return low
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
