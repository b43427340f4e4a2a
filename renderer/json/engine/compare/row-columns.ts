/** Rows of three numbers each, in typed arrays, of which many can be put in and taken out at any place at once. */
export class RowColumns {
  length = 0
  #values = new Uint32Array(3 * 256)

  push(first: number, second: number, third: number): void {
    this.#reach(this.length + 1)
    const at = 3 * this.length++
    this.#values[at] = first
    this.#values[at + 1] = second
    this.#values[at + 2] = third
  }

  first(row: number): number {
    return this.#values[3 * row]!
  }

  second(row: number): number {
    return this.#values[3 * row + 1]!
  }

  third(row: number): number {
    return this.#values[3 * row + 2]!
  }

  insert(at: number, rows: RowColumns): void {
    this.#reach(this.length + rows.length)
    this.#values.copyWithin(3 * (at + rows.length), 3 * at, 3 * this.length)
    this.#values.set(rows.#values.subarray(0, 3 * rows.length), 3 * at)
    this.length += rows.length
  }

  remove(from: number, to: number): void {
    this.#values.copyWithin(3 * from, 3 * to, 3 * this.length)
    this.length -= to - from
  }

  #reach(length: number): void {
    if (3 * length <= this.#values.length) return
    const larger = new Uint32Array(Math.max(3 * length, this.#values.length * 2))
    larger.set(this.#values.subarray(0, 3 * this.length))
    this.#values = larger
  }
}
