import { none, type Structure } from '../structure.ts'

/** Goes through the children of a container in order, without a search for each. */
export class ChildWalk {
  readonly #structure: Structure
  #next = 0
  #end = 0
  #nextContainer = 0
  /** The container that the child is that was last answered, or `none`. */
  container = none

  constructor(structure: Structure) {
    this.#structure = structure
  }

  begin(container: number): void {
    this.#end = this.#structure.endOf(container)
    this.#next = this.#structure.node.at(container) + 1
    this.#nextContainer = container + 1
  }

  /** The next child, or `none` after the last one. */
  next(): number {
    const node = this.#next
    if (node >= this.#end) return none
    const { node: nodes } = this.#structure
    const at = this.#nextContainer
    if (at >= nodes.length || nodes.at(at) !== node) {
      this.container = none
      this.#next = node + 1
      return node
    }
    this.container = at
    const after = this.#structure.endOf(at)
    this.#next = after
    const beside = at + 1
    const inside = beside < nodes.length && nodes.at(beside) < after
    this.#nextContainer = inside ? this.#structure.firstContainerFrom(after) : beside
    return node
  }
}
