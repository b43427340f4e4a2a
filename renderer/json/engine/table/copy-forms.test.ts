import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyWriter, markdownCell, tsvCell } from './copy-forms.ts'

/** Reads what spreadsheets read. */
function readTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"|([^\t\n"]*)/y
  for (let at = 0; ; ) {
    cell.lastIndex = at
    const found = cell.exec(text)!
    rows.at(-1)!.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"'))
    at = cell.lastIndex
    if (at >= text.length) return rows
    if (text[at] === '\n') rows.push([])
    at++
  }
}

const text = fc.string({ unit: fc.constantFrom(...'ab"\t\n\r|\\ <é'), maxLength: 8 })

test('every text comes back out of tab-separated rows', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const writer = copyWriter('tsv', [])
      const written = rows.map((cells) => writer.row(cells)).join(writer.between)
      // A carriage return alone is quoted, so that it stays inside its cell.
      expect(readTsv(written)).toEqual(rows)
    }),
  )
})

test('cells of Markdown stay in one line and one cell', () => {
  expect(markdownCell('a|b\\c\nd')).toBe('a\\|b\\\\c<br>d')
  expect(markdownCell('<b>&*x*')).toBe('&lt;b&gt;&amp;\\*x\\*')
  fc.assert(
    fc.property(text, (any) => {
      expect(markdownCell(any)).not.toMatch(/[\n\r\t]|(?<!\\)(\\\\)*\|/)
    }),
  )
  const { head, row, between, foot } = copyWriter('markdown', ['id', 'a|b'])
  expect(head + row(['1', 'x']) + between + row(['2', null]) + foot).toBe(
    '| id | a\\|b |\n| --- | --- |\n| 1 | x |\n| 2 |  |\n',
  )
})

test('JSON keeps every token as it was sent, and leaves out what is absent', () => {
  const { head, row, between, foot } = copyWriter('json', ['id', 'a "b"'])
  expect(head + row(['1234567890123456789', '1.10']) + between + row(['-0', null]) + foot).toBe(
    '[{"id":1234567890123456789,"a \\"b\\"":1.10},\n {"id":-0}]',
  )
  expect(tsvCell('plain')).toBe('plain')
})

test('CSV tells the empty text from nothing, and guards spreadsheets from formulas', () => {
  const { head, row, foot } = copyWriter('csv', ['id', 'a,b'])
  expect(head + row(['1', 'say "x"']) + foot).toBe('id,"a,b"\r\n1,"say ""x"""\r\n')
  expect(row([null, ''])).toBe(',""')
  expect(copyWriter('csv', ['one']).row([null])).toBe('""')
  const guarded = copyWriter('spreadsheet', ['=A1'])
  expect(guarded.head + guarded.row(['+cmd'])).toBe("\ufeff'=A1\r\n'+cmd")
  expect(guarded.row(['-1.5'])).toBe('-1.5')
})
