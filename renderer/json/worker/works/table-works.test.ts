import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonDocument } from '../../engine/json-document.ts'
import { DocumentSession } from '../document-session.ts'
import { tableChartRunners } from './table-chart.ts'
import { tableCopyRunners } from './table-copy.ts'
import { type TableShape, tableRunners } from './table-works.ts'
import type { WorkControl } from './work.ts'

const control = <P>(): WorkControl<P> => ({ progress: () => undefined, breathe: () => Promise.resolve() })

function sessionOf(text: string): DocumentSession {
  const session = new DocumentSession('application/json', null)
  session.append(new TextEncoder().encode(text))
  session.finish()
  return session
}

function pick(session: DocumentSession): number {
  return session.answer('tableChoices', { also: null })[0]!.source
}

async function shape(session: DocumentSession): Promise<TableShape> {
  return tableRunners.tableShape({ source: pick(session) }, session.context, control())
}

/** The texts of the shown rows in one column. */
async function column(
  session: DocumentSession,
  title: string,
  descending = false,
  filters: Readonly<Record<string, string>> = {},
): Promise<(string | null)[]> {
  const { columns } = await shape(session)
  const id = columns.find((each) => each.title === title)!.id
  const source = pick(session)
  const asked = Object.entries(filters).map(([name, text]) => ({
    column: columns.find((c) => c.title === name)!.id,
    text,
  }))
  const sort = { column: id, descending }
  await tableRunners.tableArrange({ source, sort, filters: asked }, session.context, control())
  const { rows } = session.answer('tableCells', { source, from: 0, to: 1e6, columns: [id] })
  return rows.map((row) => row.cells[0]?.text ?? null)
}

test('columns come from all rows, nested objects by dots, lists as JSON', async () => {
  const session = sessionOf(
    '{"next":"x","clusters":[{"id":1,"aws":{"zone":"a","tags":{}}},{"id":"2","aws":{"zone":null},"list":[1, 2]},{"a.b":{"c d":true}},null,{"\\u0069d":5}]}',
  )
  const { columns, rows } = await shape(session)
  expect(rows).toBe(5)
  expect(columns.map(({ title, kind, present }) => [title, kind, present])).toEqual([
    ['id', 'number', 3],
    ['aws.zone', 'text', 2],
    ['aws.tags', 'json', 1],
    ['list', 'json', 1],
    ['"a.b"."c d"', 'boolean', 1],
    ['value', 'text', 1],
  ])
  const { rows: shown } = session.answer('tableCells', {
    source: pick(session),
    from: 0,
    to: 9,
    columns: columns.map(({ id }) => id),
  })
  expect(shown.map(({ cells }) => cells.map((cell) => cell?.text ?? '-'))).toEqual([
    ['1', 'a', '{}', '-', '-', '-'],
    ['2', 'null', '-', '[1, 2]', '-', '-'],
    ['-', '-', '-', '-', 'true', '-'],
    ['-', '-', '-', '-', '-', 'null'],
    ['5', '-', '-', '-', '-', '-'],
  ])
})

test('keys that are data do not become hundreds of columns', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => ({ id: at, tags: { [`key ${at}`]: at } }))
  const { columns } = await shape(sessionOf(JSON.stringify(rows)))
  expect(columns.map(({ title }) => title)).toEqual(['id', 'tags'])
})

test('numbers sort by exact value, dates by time, texts by code point; null and absent come last', async () => {
  const session = sessionOf(
    '[{"n":9007199254740993,"t":"b","d":"2026-11-18T00:30:00+01:00"},{"n":1e400},{"n":9007199254740992,"t":"a\\u0301","d":"2026-11-18"},{"n":null,"t":"B"},{"n":-1.50,"t":"é","d":"2026-11-17T23:45:00Z"}]',
  )
  expect(await column(session, 'n')).toEqual(['-1.50', '9007199254740992', '9007199254740993', '1e400', 'null'])
  expect(await column(session, 'n', true)).toEqual(['1e400', '9007199254740993', '9007199254740992', '-1.50', 'null'])
  expect(await column(session, 't')).toEqual(['a\u0301', 'B', 'b', 'é', null])
  expect(await column(session, 'd')).toEqual([
    '2026-11-18T00:30:00+01:00',
    '2026-11-17T23:45:00Z',
    '2026-11-18',
    null,
    null,
  ])
  expect(await column(session, 'n', false, { t: 'is present', n: '> 9007199254740992' })).toEqual(['9007199254740993'])
})

test('any column sorts into a stable permutation of its rows', async () => {
  const cell = fc.oneof(
    fc.constantFrom('1', '1.0', '10e-1', '-0', '0', '9007199254740993', '9007199254740992', 'null', 'true', '[2]'),
    fc.constantFrom('"a"', '"A"', '"abcdefg"', '"abcdefh"', '"\\u0061bcdefg"', '"漢"', '""'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(cell), { minLength: 1, maxLength: 60 }), fc.boolean(), async (cells, down) => {
      const session = sessionOf(
        `[${cells.map((each, at) => `{"at":${at}${each === null ? '' : `,"v":${each}`}}`).join(',')}]`,
      )
      const { columns } = await shape(session)
      const value = columns.find(({ title }) => title === 'v')
      if (!value) return
      const source = pick(session)
      const sort = { column: value.id, descending: down }
      await tableRunners.tableArrange({ source, sort, filters: [] }, session.context, control())
      const { rows } = session.answer('tableCells', { source, from: 0, to: 99, columns: [value.id] })
      expect(rows.map(({ place }) => place).sort((a, b) => a - b)).toEqual(cells.map((_, at) => at))
      for (const [at, { place, cells: shown }] of rows.entries()) {
        const after = rows[at + 1]
        if (after && shown[0]?.text === after.cells[0]?.text && shown[0]?.kind === after.cells[0]?.kind) {
          expect(place).toBeLessThan(after.place)
        }
      }
    }),
    { numRuns: 300 },
  )
})

const statement = JSON.stringify({
  statement_id: 'x',
  manifest: {
    schema: {
      columns: [
        { name: 'day', type_text: 'DATE', type_name: 'DATE', position: 0 },
        { name: 'amount', type_text: 'DECIMAL(38,2)', type_name: 'DECIMAL', position: 1 },
        { name: 'name', type_text: 'STRING', type_name: 'STRING', position: 2 },
      ],
    },
    total_chunk_count: 3,
    chunks: [{ chunk_index: 0 }, { chunk_index: 1 }, { chunk_index: 2 }],
  },
  result: {
    chunk_index: 0,
    data_array: [
      ['2026-11-02', '99999999999999999999999999999999999.02', '10'],
      ['2026-11-01', '99999999999999999999999999999999999.01', '9'],
      ['2026-10-31', null, null],
    ],
  },
})

test('the result of a statement has its names and types, and sorts by them', async () => {
  const session = sessionOf(statement)
  expect(session.answer('tableChoices', { also: null }).map(({ path }) => path)).toEqual([
    '.result.data_array',
    '.manifest.chunks',
    '.manifest.schema.columns',
  ])
  const { columns, chunk } = await shape(session)
  expect(columns.map(({ title, type, kind }) => [title, type, kind])).toEqual([
    ['day', 'DATE', 'time'],
    ['amount', 'DECIMAL(38,2)', 'number'],
    ['name', 'STRING', 'text'],
  ])
  expect(chunk).toEqual({ at: 1, of: 3 })
  expect(await column(session, 'amount')).toEqual([
    '99999999999999999999999999999999999.01',
    '99999999999999999999999999999999999.02',
    'null',
  ])
  expect(await column(session, 'name')).toEqual(['10', '9', 'null'])
})

test('a command of older kind has its columns, too', async () => {
  const session = sessionOf(
    '{"results":{"resultType":"table","data":[[2,"b"],[1,"a"]],"schema":[{"name":"id","type":"\\"long\\""},{"name":"t","type":"\\"string\\""}]}}',
  )
  expect((await shape(session)).columns.map(({ title, type }) => [title, type])).toEqual([
    ['id', 'long'],
    ['t', 'string'],
  ])
})

test('lists of users and sequences of values are found; an object alone is none', () => {
  const first = (text: string) => sessionOf(text).answer('tableChoices', { also: null })[0]?.path
  expect(first('{"totalResults":2,"schemas":["x"],"Resources":[{"id":"1","emails":[{"value":"a"}]},{"id":"2"}]}')).toBe(
    '.Resources',
  )
  expect(first('{"a":1}\n{"a":2}\n')).toBe('.')
  expect(first('{"cluster_id":"x"}')).toBeUndefined()
})

test('what is copied is exact, whatever was sent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.constantFrom(
            '1234567890123456789012345',
            '1.10',
            '-0',
            '1e400',
            'true',
            '[1, 2.50]',
            '"a\\tb"',
            '"\\ud83d"',
          ),
          fc.option(fc.constantFrom('0.10', 'null', '"|"')),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      async (cells) => {
        const raw = cells.map(([a, b]) => `{"a":${a}${b === null ? '' : `,"b":${b}`}}`)
        const session = sessionOf(`[ ${raw.join(' , ')} ]`)
        const { columns } = await shape(session)
        const input = { source: pick(session), from: 0, to: cells.length, columns: columns.map(({ id }) => id) }
        const rows = await tableCopyRunners.tableCopy({ ...input, form: 'rows' }, session.context, control())
        expect(rows).toBe(raw.join(',\n'))
        const json = await tableCopyRunners.tableCopy({ ...input, form: 'json' }, session.context, control())
        expect(json).toBe(`[${raw.join(',\n ')}]`)
        const copy = new JsonDocument()
        copy.append(new TextEncoder().encode(json!))
        copy.finish()
        expect(copy.scanner.problem).toBeNull()
      },
    ),
    { numRuns: 200 },
  )
})

test('a chart counts all rows, and says which have nothing to draw and how many it leaves out', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    at,
    state: at % 4 === 0 ? 'A' : 'B',
    x: at % 10 ? at : null,
  }))
  const session = sessionOf(JSON.stringify(rows))
  const { columns } = await shape(session)
  const of = (title: string) => ({ id: columns.find((each) => each.title === title)!.id, readAs: 'number' as const })
  const source = pick(session)
  const bars = await tableChartRunners.tableChart(
    { source, kind: 'bar', x: of('state'), y: null, measure: 'count' },
    session.context,
    control(),
  )
  expect(bars.data).toEqual({ form: 'bars', labels: ['B', 'A'], values: Float64Array.of(7500, 2500), more: 0 })
  const points = await tableChartRunners.tableChart(
    { source, kind: 'scatter', x: of('at'), y: of('x'), measure: 'count' },
    session.context,
    control(),
  )
  expect([points.rows, points.without]).toEqual([10_000, 1000])
  if (points.data.form !== 'points') throw new Error('no points')
  expect([points.data.every, points.data.x.length]).toEqual([3, 3000])
  const bins = await tableChartRunners.tableChart(
    { source, kind: 'histogram', x: of('at'), y: null, measure: 'count' },
    session.context,
    control(),
  )
  if (bins.data.form !== 'bins') throw new Error('no bins')
  expect(bins.data.counts.reduce((sum, count) => sum + count, 0)).toBe(10_000)
})
