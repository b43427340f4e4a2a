import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteStore } from '../byte-store.ts'
import { none } from '../structure.ts'
import { CsvTable } from './csv-table.ts'
import { findDialect } from './dialect.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function tableOf(text: string, names = true, contentType: string | null = 'text/csv'): CsvTable {
  const store = new ByteStore()
  store.append(encode(text))
  const table = new CsvTable(store, { ...findDialect(store.bytes, store.length, contentType), names })
  while (!table.extend(true, 100));
  return table
}

function textsOf(table: CsvTable): (string | null)[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.columns().map(({ id }) => {
      const cell = table.cell(row, id)
      if (cell === none) return null
      table.cells.locate(cell)
      return table.cells.said()
    }),
  )
}

const titles = (table: CsvTable) => table.columns().map(({ title }) => title)

test('quotes hold separators, line ends and quotes; rows may be short or long', () => {
  const table = tableOf('id,name,note\r\n1,"a, ""b""","two\r\nlines"\r\n2,,\r\n3\r\n4,x,y,more\r\n')
  expect(titles(table)).toEqual(['id', 'name', 'note', 'column 4'])
  expect(textsOf(table)).toEqual([
    ['1', 'a, "b"', 'two\r\nlines', null],
    ['2', '', '', null],
    ['3', null, null, null],
    ['4', 'x', 'y', 'more'],
  ])
  expect(table.rowText(0)).toBe('1,"a, ""b""","two\r\nlines"')
})

test.each([
  ['1;2\n3;4\n', ';'],
  ['a\tb\n1\t2\n', '\t'],
  ['a|b,c\n1|2\n3|4,5\n', '|'],
  ['\ufeffa,b\n1,2\n', ','],
  ['sep=;\r\na,b;c\r\n1;2\r\n', ';'],
  ['alone\n1\n', ','],
])('%j is separated by %j', (text, separator) => {
  const bytes = encode(text)
  expect(String.fromCharCode(findDialect(bytes, bytes.length, null).separator)).toBe(separator)
})

test.each([
  ['id,name\n1,a\n2,b\n', 'text/csv', true],
  ['id,name\na,b\n', 'text/csv', true],
  ['1,a\n2,b\n', 'text/csv', false],
  ['name,2025,2026\na,1,2\n', 'text/csv', true],
  ['id,name\n1,a\n', 'text/csv; header=absent', false],
  ['2026-11-01,5\n2026-11-02,6\n', 'text/csv', false],
])('the first row of %j as %s is names: %s', (text, contentType, names) => {
  const bytes = encode(text)
  expect(findDialect(bytes, bytes.length, contentType).names).toBe(names)
})

test('names that are missing or repeated are told apart', () => {
  expect(titles(tableOf('id,,id,id (2),\n1,2,3,4,5\n'))).toEqual(['id', 'column 2', 'id (2)', 'id (2) (2)', 'column 5'])
})

test('columns are of the kind that all their values are; zeros in front make a text', () => {
  const table = tableOf(
    'n,zip,day,ok,mixed,none\n1.10,01234,2026-11-01,true,1,\n-5e3,99999,2026-11-02T00:00:00Z,False,x,\n,1,,,,\n',
  )
  expect(table.columns().map(({ kind }) => kind)).toEqual(['number', 'text', 'time', 'boolean', 'text', 'text'])
  expect(table.token(table.cell(0, 0), 0)).toBe('1.10')
  expect(table.token(table.cell(0, 1), 1)).toBe('"01234"')
  expect(table.token(table.cell(1, 3), 3)).toBe('false')
  expect(table.token(table.cell(2, 0), 0)).toBeNull()
  expect([table.kindOf(table.cell(0, 0), 0), table.kindOf(table.cell(2, 0), 0)]).toEqual(['number', 'string'])
})

test('a quote that never closes, and text after one that does, lose nothing', () => {
  expect(textsOf(tableOf('a,b\n1,"x\n2,y\n'))).toEqual([['1', 'x\n2,y\n']])
  expect(textsOf(tableOf('a,b\n"x"y,"\n'))).toEqual([['xy', '\n']])
  expect(textsOf(tableOf('a\n""""\n""\n'))).toEqual([['"'], ['']])
})

const cell = fc.string({ unit: fc.constantFrom(...'ab1.,;"\n\r é漢'), maxLength: 6 })
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

test('any table comes out as it was written, wherever the bytes are cut while they arrive', () => {
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(200)),
      fc.boolean(),
      (cells, end, cuts, last) => {
        const text = cells.map((row) => row.map(quoted).join(',')).join(end) + (last ? end : '')
        const bytes = encode(text)
        const store = new ByteStore()
        const table = new CsvTable(store, { separator: 0x2c, start: 0, names: false })
        let at = 0
        for (const cut of cuts) {
          store.append(bytes.slice(at, at + cut))
          at += cut
          while (!table.extend(false, 3));
        }
        store.append(bytes.slice(at))
        while (!table.extend(true, 3));
        expect(textsOf(table)).toEqual(cells)
      },
    ),
    { numRuns: 2000 },
  )
})
