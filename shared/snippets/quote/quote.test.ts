import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPowershell } from '../testing/read-powershell.ts'
import { bashQuote, bashText } from './bash.ts'
import { type LiteralStyle, literal, unicodeUnits } from './literal.ts'
import { powershellQuote, powershellText } from './powershell.ts'

const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          "'",
          '"',
          '`',
          '$',
          '(',
          ')',
          '\\',
          '\n',
          '\r',
          '!',
          '\u2018',
          '\u2019',
          '\u201b',
          ' ',
          '\u001b',
          'a',
        ),
      )
      .map((all) => all.join('')),
  )
  .map((value) => value.replaceAll('\0', '').toWellFormed())

test('PowerShell reads every text back as it was', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      expect(readPowershell(`${powershellQuote(first)} -Next`, {})).toEqual({ value: first, rest: ' -Next' })
      const mixed = powershellText([
        { type: 'text', text: first },
        { type: 'secret', name: 'TOKEN' },
        { type: 'text', text: second },
      ])
      expect(readPowershell(mixed, { TOKEN: "it's" })).toEqual({ value: `${first}it's${second}`, rest: '' })
    }),
    { numRuns: 3000 },
  )
})

test('the curly quotes, which PowerShell takes for straight ones, are doubled', () => {
  expect(powershellQuote('it\u2019s')).toBe("'it\u2019\u2019s'")
  expect(powershellQuote("it's")).toBe("'it''s'")
})

test('bash text has no character that a terminal acts upon', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(bashQuote(value).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    }),
  )
})

test.each([
  ['plain/word.1', 'plain/word.1'],
  ["it's", `'it'\\''s'`],
  ['$(x) `y` !z', "'$(x) `y` !z'"],
  ['two\nlines', "'two\nlines'"],
  ['esc\u001b[31m', "$'esc\\x1b[31m'"],
  ['\u202eab', "$'\\xe2\\x80\\xaeab'"],
  ['', "''"],
])('bash quotes %j', (value, quoted) => {
  expect(bashQuote(value)).toBe(quoted)
})

test('a variable of the shell stands in double quotes, beside text that has a meaning there', () => {
  const secret = { type: 'secret', name: 'TOKEN' } as const
  expect(bashText([{ type: 'text', text: 'Authorization: Bearer ' }, secret])).toBe('"Authorization: Bearer $TOKEN"')
  expect(bashText([secret, { type: 'text', text: 'more' }])).toBe(`"$${''}{TOKEN}more"`)
  expect(bashText([{ type: 'text', text: '$!' }, secret, { type: 'text', text: '`' }])).toBe(`'$!'"$TOKEN"'\`'`)
})

test('JavaScript reads every text back as it was', () => {
  const style: LiteralStyle = { quote: "'", escape: unicodeUnits, variable: (name) => name, join: ' + ' }
  fc.assert(
    fc.property(text, (value) => {
      const json = literal(value, { ...style, quote: '"' })
      expect(JSON.parse(json)).toBe(value)
    }),
  )
})
