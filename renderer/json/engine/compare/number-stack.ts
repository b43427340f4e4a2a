/** Unsigned 32-bit numbers that are added and taken off at the end. */
export class NumberStack {
  values = new Uint32Array(256)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  at(position: number): number {
    return this.values[position]!
  }
}
