/** What a number token says, without ever making a number of it. */
interface Parts {
  sign: -1 | 0 | 1
  /** Power of ten of the first digit that is not zero. */
  order: number | bigint
  /** Offsets of that digit and after the last one of the mantissa. */
  from: number
  to: number
}

const zero: Parts = { sign: 0, order: 0, from: 0, to: 0 }

function readPower(bytes: Uint8Array, from: number, to: number): number | bigint {
  const text = String.fromCharCode(...bytes.subarray(from, to))
  return text.length > 15 ? BigInt(text.replace('+', '')) : Number(text)
}

function read(bytes: Uint8Array, from: number, to: number): Parts {
  const negative = bytes[from] === 0x2d
  let at = negative || bytes[from] === 0x2b ? from + 1 : from
  let beforePoint = -1
  let digits = 0
  let first = -1
  let skipped = 0
  for (; at < to; at++) {
    const byte = bytes[at]!
    if (byte === 0x2e) beforePoint = digits
    else if (byte < 0x30 || byte > 0x39) break
    else {
      if (first < 0 && byte !== 0x30) {
        first = at
        skipped = digits
      }
      digits++
    }
  }
  if (first < 0) return zero
  const place = (beforePoint < 0 ? digits : beforePoint) - 1 - skipped
  const power = at < to ? readPower(bytes, at + 1, to) : 0
  const order = typeof power === 'bigint' ? power + BigInt(place) : power + place
  return { sign: negative ? -1 : 1, order, from: first, to: at }
}

/** The digit at `at`, the point left out; zeros go on without end. */
function compareDigits(a: Uint8Array, left: Parts, b: Uint8Array, right: Parts): number {
  let i = left.from
  let j = right.from
  while (i < left.to || j < right.to) {
    if (i < left.to && a[i] === 0x2e) i++
    if (j < right.to && b[j] === 0x2e) j++
    const one = i < left.to ? a[i++]! : 0x30
    const other = j < right.to ? b[j++]! : 0x30
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

/**
 * Compares two number tokens (of JSON, or with a plus sign) by their exact value, whatever their length: below zero,
 * zero or above. `1.0` equals `1`, `1e400` is more than `9e399`, `-0` equals `0`.
 */
export function compareNumbers(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): number {
  const left = read(a, aFrom, aTo)
  const right = read(b, bFrom, bTo)
  if (left.sign !== right.sign) return left.sign < right.sign ? -1 : 1
  if (left.sign === 0) return 0
  if (left.order < right.order) return -left.sign
  if (left.order > right.order) return left.sign
  return left.sign * compareDigits(a, left, b, right) || 0
}

const numberToken = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/

export function isNumberText(text: string): boolean {
  return numberToken.test(text)
}

/**
 * The double nearest to a token. It never turns the order of two tokens round, so where two doubles differ they may
 * decide; where they are the same the tokens must be compared.
 */
export function nearestDouble(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  const negative = bytes[at] === 0x2d
  if (negative) at++
  if (to - at <= 15) {
    let value = 0
    for (; at < to; at++) {
      const digit = bytes[at]! - 0x30
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (at === to) return negative ? -value : value
  }
  let text = ''
  for (let each = from; each < to; each++) text += String.fromCharCode(bytes[each]!)
  return Number(text)
}
