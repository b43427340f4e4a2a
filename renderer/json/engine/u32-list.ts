/** A growing list of unsigned 32-bit numbers: four bytes each and no objects. */
export class U32List {
  values = new Uint32Array(256)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(Math.ceil(this.values.length * 1.5))
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  at(position: number): number {
    return this.values[position]!
  }

  /** Position of the first element that is not below `value`; the list must be ascending. */
  lowerBound(value: number): number {
    const { values } = this
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (values[middle]! < value) low = middle + 1
      else high = middle
    }
    return low
  }
}
