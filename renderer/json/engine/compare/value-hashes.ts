import { scalarEnd } from '../tokens.ts'
import { decodeUtf8 } from '../utf8.ts'
import type { Ignore, IgnoreState } from './ignore.ts'
import { numberValue } from './number-value.ts'
import { hashText } from './same-bytes.ts'
import { roots, type Side } from './side.ts'
import { firstOf, hashRange, joinHash, secondOf } from './wide-hash.ts'

const encoder = new TextEncoder()

/**
 * Numbers that are the same for values that are the same: whatever the order of members and the space between tokens,
 * and without what is to be left out. Kept for every container once it is known: eight bytes each.
 */
export class ValueHashes {
  readonly #side: Side
  readonly #ignore: Ignore
  readonly #byValue: boolean
  #known = new Float64Array(0)

  constructor(side: Side, ignore: Ignore, byValue: boolean) {
    this.#side = side
    this.#ignore = ignore
    this.#byValue = byValue
  }

  /** Of the items of a list, whose own state is given. */
  ofItems(list: number, items: Uint32Array, state: IgnoreState): Float64Array {
    const side = this.#side
    const { structure } = side
    const inItems = this.#ignore.intoItem(state)
    if (this.#known.length === 0) this.#known = new Float64Array(structure.node.length)
    if (list === roots) {
      for (const item of items) if (side.isContainer(item)) this.#learn(side.container(item), inItems)
    } else this.#learn(side.container(list), state)
    return Float64Array.from(items, (item) => this.#of(item))
  }

  #of(node: number): number {
    const side = this.#side
    if (side.isContainer(node)) return this.#known[side.container(node)]!
    const from = side.start(node)
    const to = scalarEnd(side.bytes, from, side.length)
    const first = side.bytes[from]!
    if (this.#byValue && (first === 0x2d || (first >= 0x30 && first <= 0x39))) {
      const text = encoder.encode(numberValue(decodeUtf8(side.bytes.subarray(from, to))))
      return hashRange(text, 0, text.length)
    }
    return hashRange(side.bytes, from, to)
  }

  /** Inner containers have higher numbers, so that going down from the last one, those inside are known already. */
  #learn(container: number, state: IgnoreState): void {
    if (this.#known[container] !== 0) return
    const { structure } = this.#side
    const end = structure.firstContainerFrom(structure.endOf(container))
    const states = state.length === 0 ? null : this.#states(container, end, state)
    for (let each = end - 1; each >= container; each--) {
      if (this.#known[each] === 0) this.#known[each] = this.#hash(each, states?.[each - container] ?? [])
    }
  }

  #states(first: number, end: number, state: IgnoreState): IgnoreState[] {
    const side = this.#side
    const { parent, node } = side.structure
    const states: IgnoreState[] = [state]
    for (let each = first + 1; each < end; each++) {
      const around = states[parent.at(each) - first]!
      const inList = side.firstByte(node.at(parent.at(each))) === 0x5b
      states.push(this.#into(around, node.at(each), inList))
    }
    return states
  }

  #into(state: IgnoreState, node: number, inList: boolean): IgnoreState {
    if (inList || state.length === 0) return this.#ignore.intoItem(state)
    return this.#ignore.intoMember(state, this.#side.bytes, ...this.#side.key(node))
  }

  #hash(container: number, state: IgnoreState): number {
    const side = this.#side
    const { structure, bytes } = side
    const end = structure.endOf(container)
    const list = side.firstByte(structure.node.at(container)) === 0x5b
    let first = list ? 0x9e37_79b9 : 0x85eb_ca6b
    let second = first >>> 7
    for (let node = structure.node.at(container) + 1; node < end; node = side.after(node)) {
      const value = this.#of(node)
      const [one, two] = [firstOf(value), secondOf(value)]
      if (list) {
        first = Math.imul(first ^ one, 0x0100_0193) + 0x9e37
        second = Math.imul(second + two, 0x85eb_ca6b) ^ (second >>> 15)
        continue
      }
      if (state.length > 0) this.#into(state, node, false)
      if (state.length > 0 && this.#ignore.hit) continue
      const key = hashText(bytes, ...side.key(node))
      // A sum: the order of members does not count.
      first += Math.imul(key ^ ((one << 7) | (one >>> 25)), 0xc2b2_ae35)
      second += Math.imul((key >>> 3) + two, 0x27d4_eb2f) ^ (two << 9)
    }
    return joinHash(first ^ (first >>> 13), second) + 1
  }
}
