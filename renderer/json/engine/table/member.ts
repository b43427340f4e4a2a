import type { JsonDocument } from '../json-document.ts'
import { none } from '../structure.ts'
import { keyOf, keyRange } from '../tokens.ts'
import { ChildWalk } from './child-walk.ts'
import { type KeyNode, sameKey } from './column-tree.ts'

/** Whether the value that begins at byte `start` stands under this key. */
export function memberNamed({ store }: JsonDocument, start: number, name: string): boolean {
  return keyOf(store.bytes, start) === name
}

/** The value under a key of an object, or -1; of repeated keys the last one counts. */
export function memberOf(json: JsonDocument, object: number, name: string): number {
  const { structure } = json.scanner
  const container = object < 0 ? none : structure.containerOf(object)
  if (container === none || json.store.bytes[structure.starts.at(object)] !== 0x7b) return -1
  const walk = new ChildWalk(structure)
  walk.begin(container)
  let found = -1
  for (let node = walk.next(); node !== none; node = walk.next()) {
    if (memberNamed(json, structure.starts.at(node), name)) found = node
  }
  return found
}

/** Finds the cells of rows. */
export class CellFinder {
  readonly #json: JsonDocument
  readonly #walk: ChildWalk

  constructor(json: JsonDocument) {
    this.#json = json
    this.#walk = new ChildWalk(json.scanner.structure)
  }

  /** The value of a row in a column, or `none` where it is absent or stands in columns of its own. */
  find(row: number, column: KeyNode): number {
    const { structure } = this.#json.scanner
    const found = this.#descend(row, column)
    if (found === none || column.folded) return found
    const container = structure.containerOf(found)
    if (container === none || structure.count.at(container) === 0) return found
    const isObject = this.#json.store.bytes[structure.starts.at(found)] === 0x7b
    const opened = (isObject || column.depth === 0) && column.children.length > 0
    return opened ? none : found
  }

  #descend(row: number, at: KeyNode): number {
    if (!at.parent) return row
    const around = this.#descend(row, at.parent)
    if (around === none) return none
    const { structure } = this.#json.scanner
    const container = structure.containerOf(around)
    if (container === none) return none
    return typeof at.part === 'number' ? this.#item(container, at.part) : this.#member(container, at)
  }

  #item(container: number, place: number): number {
    if (this.#byteOf(container) !== 0x5b) return none
    this.#walk.begin(container)
    let node = this.#walk.next()
    for (let at = 0; at < place && node !== none; at++) node = this.#walk.next()
    return node
  }

  #member(container: number, at: KeyNode): number {
    if (this.#byteOf(container) !== 0x7b) return none
    const { bytes } = this.#json.store
    const { starts } = this.#json.scanner.structure
    let found = none
    this.#walk.begin(container)
    for (let node = this.#walk.next(); node !== none; node = this.#walk.next()) {
      const [from, to] = keyRange(bytes, starts.at(node))
      if (sameKey(at, bytes, from + 1, to - 1)) found = node
    }
    return found
  }

  #byteOf(container: number): number {
    const { structure } = this.#json.scanner
    return this.#json.store.bytes[structure.starts.at(structure.node.at(container))]!
  }
}
