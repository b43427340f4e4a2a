import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { AppError } from '#shared/errors.ts'
import { createBodies } from '../bodies/bodies.ts'
import { createJqService } from './jq-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'trowel-jq-'))
const bodies = createBodies({ folder })
const service = createJqService({ bodies })
/** Feeds item by item whatever the size. */
const streaming = createJqService({ bodies, streamFrom: 0 })

afterAll(async () => {
  await service.dispose()
  await streaming.dispose()
  await bodies.dispose()
  rmSync(folder, { recursive: true, force: true })
})

async function keep(pieces: Iterable<string>): Promise<string> {
  const writer = bodies.create()
  for (const piece of pieces) if (!writer.write(Buffer.from(piece))) await writer.drained()
  await writer.end()
  return writer.id
}

interface Options {
  indent?: number | null
  raw?: boolean
  timeLimit?: number
  signal?: AbortSignal
  on?: typeof service
  onProgress?: (value: { read: number; total: number }) => void
}

async function runOn(bodyId: string, filter: string, options: Options = {}) {
  const { indent = null, raw = false, timeLimit = 60_000, signal = new AbortController().signal } = options
  const { on = service, onProgress: progress = () => {} } = options
  return on.run({ bodyId, filter, indent, raw, timeLimit }, { signal, progress })
}

async function textOf(bodyId: string): Promise<string> {
  return new globalThis.Response(bodies.read(bodyId)).text()
}

async function run(text: string, filter: string, options: Options = {}) {
  const result = await runOn(await keep([text]), filter, options)
  return { ...result, text: await textOf(result.bodyId) }
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as AppError,
  )

const large = '12345678901234567890123456789012345678901234567'
const numbers = `[${large},-${large}8,1234567890123456789,9007199254740993,1.10,1e400,-0,0.1000,12345678901234567890.123456789]`
const asJqWrites = numbers.replace('1e400', '1E+400')

test.each(['.', 'map(.)', '[.[]]', '[.[] | tojson | fromjson]', 'map([.]) | map(.[0])', 'to_entries | map(.value)'])(
  'numbers that %s hands on keep every digit',
  async (filter) => {
    for (const on of [service, streaming]) {
      const { text, rounding } = await run(numbers, filter, { on })
      expect(text).toBe(`${asJqWrites}\n`)
      expect(rounding).toBeNull()
    }
  },
)

test('comparing and sorting look at every digit', async () => {
  const { text, rounding } = await run(
    '[9007199254740993,9007199254740992,9007199254740994]',
    'sort, (.[0] == 9007199254740992), max',
  )
  expect(text).toBe('[9007199254740992,9007199254740993,9007199254740994]\nfalse\n9007199254740994\n')
  expect(rounding).toBeNull()
})

test('a calculation with a large number is said to be rounded', async () => {
  const { text, rounding } = await run('{"id":1234567890123456789,"n":2}', '.id + 0')
  expect(text).toBe('1234567890123456800\n')
  expect(rounding).toEqual({ kind: 'seen', number: '1234567890123456789', key: 'id' })
})

test('a small result of large numbers may be rounded', async () => {
  const { rounding } = await run('{"id":1234567890123456789,"n":2}', '.id % 10')
  expect(rounding?.kind).toBe('possible')
})

test.each([
  ['{"id":1234567890123456789,"n":2}', '{id, m: (.n + 1)}'],
  ['{"id":1234567890123456789,"n":2}', '{id, m: -1}'],
  ['{"n":12,"price":1.10,"f":0.1}', '.n + .price * 2 + .f'],
])('calculating with other numbers of %s loses nothing: %s', async (body, filter) => {
  for (const on of [service, streaming]) expect((await run(body, filter, { on })).rounding).toBeNull()
})

const clusters = JSON.stringify({
  before: { clusters: ['[', '{', '"]\\'] },
  clusters: [
    { cluster_id: 'a', state: 'RUNNING', tags: ['x}', 'y\\"]'], n: 1 },
    { cluster_id: 'b', state: 'TERMINATED', tags: [], n: 2 },
    { cluster_id: 'ü€😀', state: 'RUNNING', tags: {}, n: 3 },
  ],
  next: null,
})

test.each([
  '.',
  '.clusters',
  '.before.clusters',
  '.clusters[2]',
  '.clusters[1].tags',
  '.next',
  '.clusters[9]',
  '.clusters | length',
  '.before | length',
  '.next | length',
  '. | length',
  '."clusters"[0].n',
  '.clusters[]',
  '.clusters[] | .cluster_id, .n',
  '.clusters[].tags[]?',
  '[ .clusters[] | {id: .cluster_id, n} ]',
  '[.clusters[] | select(.n > 5)]',
  '.clusters | map(select(.state == "RUNNING")) | length',
  '[.clusters[].state] | group_by(.) | map({state: .[0], count: length})',
  '.before.clusters[]',
  '.before[]',
  '.[]',
  '[.[]]',
  '.clusters[1].tags[]',
  '.clusters[0][]',
  '.nothing[]?',
  '.next[]?',
  '.clusters[] | .n | if . == 2 then error("two") else . end',
  '[.clusters[] | .n | if . == 2 then error("two") else . end]',
  '.clusters[].n[]',
  '.next[]',
  '.clusters[] | .n as $n | $n, halt',
  '.clusters[] | -.n',
  '-1',
])('%s gives the same item by item as at once', async (filter) => {
  for (const indent of [null, 2, 3]) {
    const [whole, items] = [
      await run(clusters, filter, { indent }),
      await run(clusters, filter, { indent, on: streaming }),
    ]
    const facts = ({ text, outputs, failure, said }: typeof whole) => ({ text, outputs, failure, said })
    expect(facts(items)).toEqual(facts(whole))
  }
})

test.each([
  ['{"a":[1,2],"a":[3]}', '.a[]', '3\n'],
  ['{"\\u0061":[1,2]}', '.a[]', '1\n2\n'],
  ['[1] [2]\n[3]', '.[]', '1\n2\n3\n'],
  ['[[1]] [[2]]', '[.[][]]', '[1]\n[2]\n'],
  ['\ufeff[1]', '.[]', '1\n'],
  ['{"a":1,"b":2,"\\u0061":3}', '.[]', '3\n2\n'],
  ['{"a":[1,{"b":2}],"a":{"c":[]}}', '.', '{"a":{"c":[]}}\n'],
  ['{"x":{"a":1,"a":2}}', '.', '{"x":{"a":2}}\n'],
  [' { "\\u00e9\\/" : [ ] , "b" : [ { } , [ ] , "\\ud83d\\ude00\\n" ] } ', '.', '{"é/":[],"b":[{},[],"😀\\n"]}\n'],
  ['{"a":[1]} {"b":2}', '.', '{"a":[1]}\n{"b":2}\n'],
  ['[1"a"]', '.', ''],
  ['[]', '.[]', ''],
  ['{}', 'map(.)', '[]\n'],
  [' [ 1 , "a,]" , { } , [ ] , null ] ', '.[]', '1\n"a,]"\n{}\n[]\nnull\n'],
])('%s is read right: %s', async (body, filter, expected) => {
  expect((await run(body, filter, { on: streaming })).text).toBe(expected)
  expect((await run(body, filter)).text).toBe(expected)
})

test.each(['[1,2', '[1,,2]', '{"a":[1]', '[1]]', '[1} ', '[tru]', 'x'])('what is no JSON is told: %s', async (body) => {
  expect((await run(body, '.[]', { on: streaming })).failure?.message).toMatch(/line 1, column \d+|EOF/)
})

test('a JSONPath selects the same item by item as at once, and tells its mistakes', async () => {
  for (const on of [service, streaming]) {
    expect((await run(clusters, '$.clusters[?@.n > 1].cluster_id', { on })).text).toBe('["b","ü€😀"]\n')
    expect((await run(clusters, '$.clusters[*].n', { on })).text).toBe('[1,2,3]\n')
    expect((await run(clusters, '$.none[*].n', { on })).text).toBe('[]\n')
  }
  expect((await runOn(await keep([clusters]), '$.clusters[*].n', { on: streaming })).streamed).toBe(true)
  expect(await problemOf(run(clusters, '$.clusters['))).toMatchObject({ detail: { places: [{ line: 1, column: 12 }] } })
})

test('texts come out without quotes when asked for', async () => {
  expect((await run(clusters, '.clusters[].cluster_id', { raw: true })).text).toBe('a\nb\nü€😀\n')
  expect((await run(clusters, '[.clusters[].n]', { raw: true, on: streaming })).text).toBe('[1,2,3]\n')
})

test('the number of results is counted', async () => {
  expect((await run(clusters, '.clusters[]')).outputs).toBe(3)
  expect((await run(clusters, 'empty')).outputs).toBe(0)
})

test('what a filter tells with debug is handed on', async () => {
  expect((await run('1', 'debug("here")')).said).toBe('["DEBUG:","here"]')
})

test.each([
  ['.a | | .b', { line: 1, column: 6, length: 1 }],
  ['.clusters[] | foo', { line: 1, column: 15, length: 3 }],
  ['.a\n | bar(1)', { line: 2, column: 4, length: 3 }],
  ['.[] | $x', { line: 1, column: 7, length: 2 }],
])('the place of a mistake is told: %s', async (filter, place) => {
  const error = await problemOf(run(clusters, filter, { on: streaming }))
  expect(error?.code).toBe('jq_filter')
  expect(error).toMatchObject({ detail: { places: [place] } })
})

test('a filter knows nothing of the surroundings', async () => {
  expect((await run('null', '[$ENV, env] | tojson | test("PATH=|/root|/tmp")')).text).toBe('false\n')
  expect((await problemOf(run('null', 'import "a" as a; .')))?.code).toBe('jq_filter')
})

test('a filter without end is stopped when its time is over, and when it is called off', async () => {
  const error = await problemOf(run('1', '[range(1e12)] | length', { timeLimit: 300 }))
  expect(error).toMatchObject({ code: 'jq_timeout', message: 'The filter ran for 300 ms and was stopped.' })
  const controller = new AbortController()
  const running = problemOf(run('1', 'last(range(1e12))', { signal: controller.signal }))
  controller.abort()
  expect((await running)?.code).toBe('cancelled')
  expect((await run('1', '.')).text).toBe('1\n')
})

test('a filter that takes too much memory or depth is stopped, and the next one runs', async () => {
  expect(await problemOf(run('1', '[range(1e9)] | length'))).toMatchObject({ code: 'jq_memory' })
  expect(await problemOf(run(`${'['.repeat(9000)}${']'.repeat(9000)}`, '.'))).toMatchObject({
    message: 'The answer is nested too deep for jq.',
  })
  expect((await run('1', '. + 1')).text).toBe('2\n')
})

function* hundredMegabytes(): Generator<string> {
  const item = (id: number) =>
    `{"cluster_id":"${id}","spark_context_id":${4020997813441462000n + BigInt(id)},"conf":{"text":"${'some text } ] '.repeat(60)}","list":[1.10,2.50]}}`
  yield '{"clusters":['
  for (let batch = 0; batch < 1000; batch++) {
    const items = Array.from({ length: 108 }, (_, at) => item(batch * 108 + at))
    yield `${batch === 0 ? '' : ','}${items.join(',')}`
  }
  yield '],"next_page_token":"end"}'
}

test('an answer of 100 MB goes through, item by item and at once, exactly', async () => {
  const bodyId = await keep(hundredMegabytes())
  expect(bodies.info(bodyId)?.size).toBeGreaterThan(100_000_000)
  const read: number[] = []
  const listed = await runOn(bodyId, '[ .clusters[] | {id: .cluster_id, context: .spark_context_id} ]', {
    onProgress: (value) => read.push(value.read),
  })
  expect(listed).toMatchObject({ outputs: 1, streamed: true, failure: null, rounding: null })
  expect(read.length).toBeGreaterThan(0)
  expect((await textOf(listed.bodyId)).endsWith('{"id":"107999","context":4020997813441569999}]\n')).toBe(true)
  const counted = await runOn(bodyId, '.clusters | sort_by(.cluster_id) | length')
  expect(counted).toMatchObject({ streamed: false, failure: null })
  expect(await textOf(counted.bodyId)).toBe('108000\n')
  const all = await runOn(bodyId, '.')
  expect(all).toMatchObject({ streamed: true, outputs: 1, failure: null })
  expect(all.size).toBe((bodies.info(bodyId)?.size ?? 0) + 1)
  bodies.release([bodyId, listed.bodyId, counted.bodyId, all.bodyId])
})

const native = (() => {
  try {
    return execFileSync('jq', ['--version']).toString()
  } catch {
    return null
  }
})()
if (!native) process.stdout.write('There is no jq on this machine: results are not compared with it.\n')

test
  .runIf(native)
  .each([
    '.',
    '.clusters[] | {cluster_id, tags}',
    '[.clusters[] | .n] | add',
    '.clusters | map(.tags | length)',
    '[ .clusters[] | select(.n > 1) ]',
    '[]',
    '.clusters[].tags',
  ])('%s is printed as jq prints it', async (filter) => {
  const expected = execFileSync('jq', [filter], { input: clusters }).toString()
  for (const on of [service, streaming]) expect((await run(clusters, filter, { indent: 2, on })).text).toBe(expected)
})
