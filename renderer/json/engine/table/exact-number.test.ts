import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNumbers, nearestDouble } from './exact-number.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function compare(a: string, b: string): number {
  const [left, right] = [bytesOf(a), bytesOf(b)]
  return compareNumbers(left, 0, left.length, right, 0, right.length)
}

const digits = (max: number) => fc.string({ unit: fc.constantFrom(...'0012359'), minLength: 1, maxLength: max })
const token = fc
  .tuple(
    fc.constantFrom('', '-'),
    digits(40).map((text) => text.replace(/^0+(?=.)/, '')),
    fc.option(digits(30)),
    fc.option(fc.tuple(fc.constantFrom('e', 'E+', 'e-'), digits(2))),
  )
  .map(([sign, whole, part, power]) => `${sign}${whole}${part ? `.${part}` : ''}${power ? power.join('') : ''}`)

/** The value times ten to the power 200, as a whole number. */
function scaled(text: string): bigint {
  const [, sign, whole, part = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text)!
  const value = BigInt(whole! + part) * 10n ** BigInt(200 + Number(power) - part.length)
  return sign ? -value : value
}

test('any two numbers compare as whole numbers of any length would', () => {
  fc.assert(
    fc.property(token, token, (a, b) => {
      const [left, right] = [scaled(a), scaled(b)]
      expect(Math.sign(compare(a, b))).toBe(left === right ? 0 : left < right ? -1 : 1)
      // What decides quickly may never decide otherwise.
      const [fast, other] = [a, b].map((text) => nearestDouble(bytesOf(text), 0, text.length))
      if (fast! < other!) expect(left < right).toBe(true)
      if (fast! > other!) expect(left > right).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})

test('the same value written in another way is the same', () => {
  fc.assert(
    fc.property(token, fc.nat(20), (text, zeros) => {
      const mantissa = text.split(/[eE]/)[0]!
      const power = text.slice(mantissa.length)
      const longer = `${mantissa}${mantissa.includes('.') ? '' : '.'}${'0'.repeat(zeros + 1)}${power}`
      expect(compare(text, longer)).toBe(0)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['9007199254740992', '9007199254740993'],
  ['1234567890123456788', '1234567890123456789'],
  ['9e399', '1e400'],
  ['1e400', '1.0000000000000000000000000001e400'],
  ['1e99999999999999999999', '1e100000000000000000000'],
  ['1e-100000000000000000000', '1e-99999999999999999999'],
  ['-1e400', '-9e399'],
  ['0.1', '0.10000000000000000000000000000001'],
  ['-0.5', '0'],
])('%s is less than %s', (less, more) => {
  expect(compare(less, more)).toBe(-1)
  expect(compare(more, less)).toBe(1)
})

test('minus zero is zero, in whatever form', () => {
  for (const zero of ['0', '-0', '0.000', '0e5', '-0.0E-7']) expect(compare(zero, '0')).toBe(0)
})
