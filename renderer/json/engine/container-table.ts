const width = 6
const chunkShift = 13
const chunkSize = 1 << chunkShift
const chunkMask = chunkSize - 1

/** One field of all containers. */
export class Column {
  readonly #table: ContainerTable
  readonly #field: number

  constructor(table: ContainerTable, field: number) {
    this.#table = table
    this.#field = field
  }

  get length(): number {
    return this.#table.length
  }

  at(container: number): number {
    return this.#table.chunks[container >>> chunkShift]![(container & chunkMask) * width + this.#field]!
  }

  set(container: number, value: number): void {
    this.#table.chunks[container >>> chunkShift]![(container & chunkMask) * width + this.#field] = value
  }
}

/** Six numbers a container, side by side: 24 bytes, and nothing is copied once the table is large. */
export class ContainerTable {
  length = 0
  readonly chunks: Uint32Array[] = []
  #tail = new Uint32Array(0)

  push(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const place = (this.length & chunkMask) * width
    if (place === 0 || place === this.#tail.length) this.#grow()
    const tail = this.#tail
    tail[place] = a
    tail[place + 1] = b
    tail[place + 2] = c
    tail[place + 3] = d
    tail[place + 4] = e
    tail[place + 5] = f
    this.length++
  }

  /** Notes the end of a container and the number of its children; answers the fourth field. */
  close(container: number, endNode: number, endByte: number, count: number): number {
    const chunk = this.chunks[container >>> chunkShift]!
    const place = (container & chunkMask) * width
    chunk[place + 1] = endNode
    chunk[place + 2] = endByte
    chunk[place + 5] = count
    return chunk[place + 3]!
  }

  #grow(): void {
    const { chunks } = this
    const whole = this.#tail.length === chunkSize * width
    const larger = new Uint32Array(whole ? chunkSize * width : Math.max(this.#tail.length * 2, 32 * width))
    if (!whole) larger.set(this.#tail)
    chunks[whole ? chunks.length : 0] = larger
    this.#tail = larger
  }
}
