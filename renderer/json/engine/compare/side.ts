import type { JsonDocument } from '../json-document.ts'
import { none, type Structure } from '../structure.ts'
import { keyRange, scalarEnd } from '../tokens.ts'

/** The place of all values together where several follow each other: it stands for a list around them. */
export const roots = 0xffff_fffe

/** One of two documents that are compared, with what walking needs to be fast. */
export class Side {
  readonly bytes: Uint8Array
  readonly length: number
  readonly structure: Structure
  /** The container found last: the next one asked for is mostly near. */
  #near = 0

  constructor(json: JsonDocument) {
    this.bytes = json.store.bytes
    this.length = json.store.length
    this.structure = json.scanner.structure
  }

  start(node: number): number {
    return this.structure.starts.at(node)
  }

  firstByte(node: number): number {
    return node === roots ? 0x5b : this.bytes[this.start(node)]!
  }

  /** The container that a node is; to be asked of containers only. */
  container(node: number): number {
    const nodes = this.structure.node
    let low = this.#near
    if (low >= nodes.length || nodes.at(low) > node) low = 0
    let step = 1
    while (low + step < nodes.length && nodes.at(low + step) <= node) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, nodes.length)
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (nodes.at(middle) <= node) low = middle
      else high = middle
    }
    this.#near = low
    return low
  }

  isContainer(node: number): boolean {
    const first = this.firstByte(node)
    return first === 0x7b || first === 0x5b
  }

  /** Offset after the value. */
  end(node: number): number {
    if (node === roots) return this.length
    return this.isContainer(node)
      ? this.structure.endByte.at(this.container(node))
      : scalarEnd(this.bytes, this.start(node), this.length)
  }

  /** The node after the value and all in it. */
  after(node: number): number {
    return this.isContainer(node) ? this.structure.endNode.at(this.container(node)) : node + 1
  }

  childCount(node: number): number {
    return node === roots ? this.structure.rootCount : this.structure.count.at(this.container(node))
  }

  firstChild(node: number): number {
    return node === roots ? 0 : node + 1
  }

  /** The nodes directly inside. */
  children(node: number): Uint32Array {
    const all = new Uint32Array(this.childCount(node))
    let child = this.firstChild(node)
    for (let at = 0; at < all.length; at++) {
      all[at] = child
      child = this.after(child)
    }
    return all
  }

  /** Byte range of a member's key, without its quotes. */
  key(node: number): [number, number] {
    const [from, to] = keyRange(this.bytes, this.start(node))
    return [from + 1, to - 1]
  }

  parentNode(node: number): number {
    const parent = this.structure.parentOf(node)
    return parent === none ? (this.structure.rootCount > 1 ? roots : none) : this.structure.node.at(parent)
  }
}
