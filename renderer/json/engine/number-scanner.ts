const start = 0
const afterMinus = 1
const zero = 2
const integer = 3
const afterPoint = 4
const fraction = 5
const afterE = 6
const afterSign = 7
const exponent = 8

/** Reads a number by RFC 8259, stoppable between any two bytes. */
export class NumberScanner {
  #state = start

  begin(): void {
    this.#state = start
  }

  /** True when what was read is a whole number. */
  get complete(): boolean {
    return this.#state === zero || this.#state === integer || this.#state === fraction || this.#state === exponent
  }

  /** Reads while bytes belong to the number; returns the offset of the first that does not, or `end`. */
  run(bytes: Uint8Array, from: number, end: number): number {
    let state = this.#state
    let at = from
    for (; at < end; at++) {
      const next = step(state, bytes[at]!)
      if (next < 0) break
      state = next
    }
    this.#state = state
    return at
  }
}

function step(state: number, byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) {
    if (state === integer || state === fraction || state === exponent) return state
    if (state === start || state === afterMinus) return byte === 0x30 ? zero : integer
    if (state === afterPoint) return fraction
    return state === zero ? -1 : exponent
  }
  if (byte === 0x2d) return state === start ? afterMinus : state === afterE ? afterSign : -1
  if (byte === 0x2e) return state === zero || state === integer ? afterPoint : -1
  if (byte === 0x65 || byte === 0x45) return state === zero || state === integer || state === fraction ? afterE : -1
  if (byte === 0x2b) return state === afterE ? afterSign : -1
  return -1
}
