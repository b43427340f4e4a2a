import { U32List } from './u32-list.ts'

const blockShift = 6
const blockSize = 1 << blockShift
const blockMask = blockSize - 1
const chunkShift = 15
const chunkSize = 1 << chunkShift
const chunkMask = chunkSize - 1
/** Set in the base of a block whose starts are too far apart for 16 bits: the rest of it is the place in `#wide`. */
const wideFlag = 0x8000_0000
const farthest = 0xffff

/**
 * Ascending byte offsets below 2 GB at two bytes each: blocks of 64 share a base and hold the distance to it. A block
 * with larger distances (long texts) is kept in four bytes each.
 */
export class StartList {
  length = 0
  /** The block that is not full yet. */
  readonly #last = new Uint32Array(blockSize)
  readonly #bases = new U32List()
  readonly #wide = new U32List()
  readonly #chunks: Uint16Array[] = []
  #tail = new Uint16Array(0)

  push(start: number): void {
    this.#last[this.length & blockMask] = start
    if ((++this.length & blockMask) === 0) this.#pack()
  }

  at(position: number): number {
    const block = position >>> blockShift
    if (block === this.#bases.length) return this.#last[position & blockMask]!
    const base = this.#bases.at(block)
    if (base < wideFlag) return base + this.#chunks[position >>> chunkShift]![position & chunkMask]!
    return this.#wide.at(base - wideFlag + (position & blockMask))
  }

  #pack(): void {
    const last = this.#last
    const from = this.length - blockSize
    const place = from & chunkMask
    if (place === 0 || place === this.#tail.length) this.#grow()
    const base = last[0]!
    if (last[blockMask]! - base > farthest) {
      this.#bases.push(wideFlag + this.#wide.length)
      for (let k = 0; k < blockSize; k++) this.#wide.push(last[k]!)
    } else {
      this.#bases.push(base)
      const tail = this.#tail
      for (let k = 0; k < blockSize; k++) tail[place + k] = last[k]! - base
    }
  }

  #grow(): void {
    const whole = this.#tail.length === chunkSize
    const larger = new Uint16Array(whole ? chunkSize : Math.max(this.#tail.length * 2, 256))
    if (!whole) larger.set(this.#tail)
    this.#chunks[whole ? this.#chunks.length : 0] = larger
    this.#tail = larger
  }
}
