import type { JsonDocument } from '../json-document.ts'
import { none } from '../structure.ts'
import { keyRange, scalarEnd } from '../tokens.ts'
import { ChildWalk } from './child-walk.ts'
import type { ColumnTally } from './column-facts.ts'
import { KeyNode } from './column-tree.ts'
import { looksLikeTime } from './time-value.ts'

const deepest = 6
/** Keys of one object that are columns each; where there are more, they are data. */
const mostBelow = 250
const mostColumns = 2000

/** Finds out which columns the rows of a table have, row by row. */
export class ColumnScan {
  readonly root = new KeyNode('', null)
  /** By column id. */
  readonly columns: KeyNode[] = []
  readonly #json: JsonDocument
  readonly #walks: ChildWalk[]

  constructor(json: JsonDocument) {
    this.#json = json
    this.#walks = Array.from({ length: deepest + 1 }, () => new ChildWalk(json.scanner.structure))
  }

  add(row: number): void {
    this.#addValue(this.root, row, this.#json.scanner.structure.containerOf(row))
  }

  /** A column of which the answer says that it is there. */
  declare(place: number): void {
    this.#addColumn(this.root.child(place))
  }

  #addColumn(at: KeyNode): boolean {
    if (this.columns.length >= mostColumns) return false
    at.column = this.columns.length
    this.columns.push(at)
    return true
  }

  #addValue(at: KeyNode, node: number, container: number): void {
    const { store, scanner } = this.#json
    const start = scanner.structure.starts.at(node)
    const first = store.bytes[start]
    if (container !== none && this.#opens(at, container, first === 0x7b)) {
      this.#addChildren(at, container, first === 0x7b)
      return
    }
    if (at.column < 0 && !this.#addColumn(at)) return
    if (container !== none) {
      at.tally.others++
      at.tally.longest = Math.max(at.tally.longest, scanner.structure.endByte.at(container) - start)
    } else count(at.tally, store.bytes, start, scalarEnd(store.bytes, start, store.length))
  }

  /** Objects are opened into columns; lists only where a row itself is one. */
  #opens(at: KeyNode, container: number, isObject: boolean): boolean {
    if (at.folded || at.depth >= deepest) return false
    return (isObject || at.depth === 0) && this.#json.scanner.structure.count.at(container) > 0
  }

  #addChildren(at: KeyNode, container: number, isObject: boolean): void {
    const { bytes } = this.#json.store
    const { starts } = this.#json.scanner.structure
    const walk = this.#walks[at.depth]!
    walk.begin(container)
    let place = 0
    for (let node = walk.next(); node !== none; node = walk.next()) {
      const inner = walk.container
      let child: KeyNode
      if (isObject) {
        const [from, to] = keyRange(bytes, starts.at(node))
        child = at.childAt(bytes, from + 1, to - 1, place)
      } else child = at.child(place)
      place++
      this.#addValue(child, node, inner)
    }
    if (at.depth > 0 && at.children.length > mostBelow) this.#fold(at)
  }

  #fold(at: KeyNode): void {
    at.folded = true
    if (at.column < 0 && !this.#addColumn(at)) return
    at.tally.others++
    at.tally.longest = 400
  }
}

function count(tally: ColumnTally, bytes: Uint8Array, start: number, end: number): void {
  const first = bytes[start]!
  if (end - start > tally.longest) tally.longest = end - start
  if (first === 0x22) {
    tally.texts++
    if (looksLikeTime(bytes, start + 1, end - 1)) tally.times++
    else if (isWhole(bytes, start + 1, end - 1)) tally.digits++
  } else if (first === 0x6e) tally.nulls++
  else if (first === 0x74 || first === 0x66) tally.booleans++
  else tally.numbers++
}

/** A whole number without leading zeros. */
function isWhole(bytes: Uint8Array, from: number, to: number): boolean {
  let at = bytes[from] === 0x2d ? from + 1 : from
  if (at >= to || (bytes[at] === 0x30 && to - at > 1)) return false
  for (; at < to; at++) if (bytes[at]! < 0x30 || bytes[at]! > 0x39) return false
  return true
}
