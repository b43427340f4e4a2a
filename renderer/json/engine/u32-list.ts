const chunkShift = 15
const chunkSize = 1 << chunkShift
const chunkMask = chunkSize - 1

/** A growing list of unsigned 32-bit numbers: four bytes each, no objects, and nothing is copied once it is large. */
export class U32List {
  length = 0
  readonly #chunks: Uint32Array[] = []
  #tail = new Uint32Array(0)

  push(value: number): void {
    const place = this.length & chunkMask
    if (place === 0 || place === this.#tail.length) this.#grow()
    this.#tail[place] = value
    this.length++
  }

  at(position: number): number {
    return this.#chunks[position >>> chunkShift]![position & chunkMask]!
  }

  set(position: number, value: number): void {
    this.#chunks[position >>> chunkShift]![position & chunkMask] = value
  }

  #grow(): void {
    const chunks = this.#chunks
    // The first chunk begins small: most lists are.
    const whole = this.#tail.length === chunkSize
    const larger = new Uint32Array(whole ? chunkSize : Math.max(this.#tail.length * 2, 256))
    if (!whole) larger.set(this.#tail)
    chunks[whole ? chunks.length : 0] = larger
    this.#tail = larger
  }
}
