import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteSearch } from './byte-search.ts'

/** Few letters, so that there are many matches and many that are nearly one. */
const letters = fc.constantFrom(...'abAB0é')
const text = (most: number) => fc.string({ unit: letters, maxLength: most })
const needles = fc.oneof(
  fc.string({ unit: letters, minLength: 1, maxLength: 12 }),
  fc.nat(200).map((length) => `${'ab'.repeat(length)}0`),
)

test('bytes are found wherever they are, by pairs as one by one', () => {
  fc.assert(
    fc.property(
      text(80),
      needles,
      text(40),
      fc.boolean(),
      fc.nat(9),
      fc.nat(9),
      (head, needle, tail, fold, from, cut) => {
        const encoder = new TextEncoder()
        const wanted = fold ? needle.toLowerCase() : needle
        const bytes = encoder.encode(`${head}${needle}${tail}${needle}`)
        const to = bytes.length - cut
        const shown = new TextDecoder('latin1').decode(bytes.subarray(0, Math.max(to, 0)))
        const sought = new TextDecoder('latin1').decode(encoder.encode(wanted))
        const folded = fold ? shown.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()) : shown
        expect(new ByteSearch(bytes, encoder.encode(wanted), fold).next(from, to)).toBe(folded.indexOf(sought, from))
      },
    ),
    { numRuns: 3000 },
  )
})
