import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DocumentSession } from '../document-session.ts'
import { tableCopyRunners } from './table-copy.ts'
import { tableExportRunners } from './table-export.ts'
import { tableRunners } from './table-works.ts'

const control = { progress: () => undefined, breathe: () => Promise.resolve() }

async function open(text: string | Uint8Array, contentType = 'text/csv') {
  const session = new DocumentSession(contentType, null)
  session.append(typeof text === 'string' ? new TextEncoder().encode(text) : text)
  session.finish()
  const { source } = session.answer('tableChoices', { also: null })[0]!
  const shape = await tableRunners.tableShape({ source }, session.context, control)
  const id = (title: string) => shape.columns.find((column) => column.title === title)!.id
  const shown = (...columns: string[]) =>
    session
      .answer('tableCells', { source, from: 0, to: 1e6, columns: columns.map(id) })
      .rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))
  const arrange = (sort: string | null, filters: Readonly<Record<string, string>> = {}, descending = false) =>
    tableRunners.tableArrange(
      {
        source,
        sort: sort === null ? null : { column: id(sort), descending },
        filters: Object.entries(filters).map(([title, filter]) => ({ column: id(title), text: filter })),
      },
      session.context,
      control,
    )
  return { session, source, shape, id, shown, arrange }
}

const text =
  'id,name,day,amount\n9007199254740993,b,2026-11-18T00:30:00+01:00,1.10\n9007199254740992,"a, ""x""",2026-11-18,\n-5,"two\nlines",2026-11-17T23:45:00Z,1e400\n'

test('separated values sort by exact number, by time and by text, and are filtered like any table', async () => {
  const { shape, shown, arrange } = await open(text)
  expect(shape.columns.map(({ title, kind }) => [title, kind])).toEqual([
    ['id', 'number'],
    ['name', 'text'],
    ['day', 'time'],
    ['amount', 'number'],
  ])
  expect(shape.share).toBe(1)
  await arrange('id')
  expect(shown('id')).toEqual([['-5'], ['9007199254740992'], ['9007199254740993']])
  await arrange('day')
  expect(shown('name')).toEqual([['b'], ['two\nlines'], ['a, "x"']])
  // What says nothing comes last, in both directions.
  await arrange('amount', {}, true)
  expect(shown('amount')).toEqual([['1e400'], ['1.10'], ['']])
  await arrange(null, { name: '"x"', id: '> 9007199254740991' })
  expect(shown('id', 'name')).toEqual([['9007199254740992', 'a, "x"']])
  await arrange(null, { amount: '= 1.1' })
  expect(shown('amount')).toEqual([['1.10']])
})

test('copies of cells and rows are exact, and the file has what is shown', async () => {
  const { session, source, id, arrange } = await open(text)
  const columns = [id('id'), id('name')]
  const copy = (form: 'rows' | 'tsv' | 'json') =>
    tableCopyRunners.tableCopy({ source, from: 0, to: 2, columns, form }, session.context, control)
  await arrange('id', { name: '!= b' })
  expect(await copy('rows')).toBe('-5,"two\nlines",2026-11-17T23:45:00Z,1e400\n9007199254740992,"a, ""x""",2026-11-18,')
  expect(await copy('json')).toBe('[{"id":-5,"name":"two\\nlines"},\n {"id":9007199254740992,"name":"a, \\"x\\""}]')
  expect(await copy('tsv')).toBe('-5\t"two\nlines"\n9007199254740992\t"a, ""x"""')
  const file = (form: 'csv' | 'lines') =>
    tableExportRunners.tableExport({ source, columns: [...columns, id('amount')], form }, session.context, control)
  expect(await (await file('csv')).text()).toBe(
    'id,name,amount\r\n-5,"two\nlines",1e400\r\n9007199254740992,"a, ""x""",\r\n',
  )
  expect(await (await file('lines')).text()).toBe(
    '{"id":-5,"name":"two\\nlines","amount":1e400}\n{"id":9007199254740992,"name":"a, \\"x\\""}\n',
  )
})

test('the first row can be read as data, and a table in another charset in its characters', async () => {
  const { session } = await open('1,a\n2,b\n')
  expect(session.answer('tableChoices', { also: null }).map(({ path }) => path)).toEqual([
    'first row is data',
    'names in the first row',
  ])
  const latin = await open(
    Uint8Array.from('n,t\n1,caf\xe9\n', (letter) => letter.charCodeAt(0)),
    'text/csv; charset=iso-8859-1',
  )
  expect(latin.shown('t')).toEqual([['café']])
})

test('plain text that is a table in all its first lines is one; a log is not', async () => {
  const kind = async (sent: string) => {
    const session = new DocumentSession('text/plain', null)
    session.append(new TextEncoder().encode(sent))
    session.finish()
    return session.state.kind
  }
  expect(await kind('id,name,day\n1,a,x\n2,"b\nc",y\n3,c,z\n')).toBe('csv')
  expect(await kind('started, all well\nstopped, all well\nstarted, all well\n')).toBe('text')
  expect(await kind('one\ntwo\nthree\n')).toBe('text')
})

test('a file that was written is read again as the same cells', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab1.,;"\n\r é\t'), maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
      const json = JSON.stringify(rows.map(([a, b]) => ({ a, b })))
      const { session, source, id } = await open(json, 'application/json')
      const input = { source, columns: [id('a'), id('b')], form: 'csv' as const }
      const file = await tableExportRunners.tableExport(input, session.context, control)
      const again = await open(new Uint8Array(await file.arrayBuffer()))
      const names = again.session.answer('tableChoices', { also: null }).find(({ source: at }) => at === 1)!.source
      await tableRunners.tableShape({ source: names }, again.session.context, control)
      const cells = again.session.answer('tableCells', { source: names, from: 0, to: 99, columns: [0, 1] })
      expect(cells.rows.map((row) => row.cells.map((each) => each?.text))).toEqual(rows)
    }),
    { numRuns: 300 },
  )
})
