import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExportForm } from '#shared/contract/request.ts'
import { type Bodies, createBodies } from './bodies.ts'
import { exportBody } from './export-body.ts'

let folder: string
let bodies: Bodies
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'trowel-export-')), 'bodies')
  bodies = createBodies({ folder })
})
afterEach(async () => {
  await bodies.dispose()
  await rm(join(folder, '..'), { recursive: true, force: true })
})

async function keep(content: string | Uint8Array): Promise<string> {
  const writer = bodies.create()
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  if (!writer.write(bytes)) await writer.drained()
  await writer.end()
  return writer.id
}

const quiet = { signal: new AbortController().signal, progress: () => undefined }

async function exported(content: string, form: ExportForm, range: { from: number; to: number } | null = null) {
  const { bodyId, size } = await exportBody(bodies, { bodyId: await keep(content), form, range }, quiet)
  const result = (await buffer(bodies.read(bodyId)!)).toString()
  expect(Buffer.byteLength(result)).toBe(size)
  return result
}

const answer = '{"clusters": [{"id": 12345678901234567890, "n": {"x": 1.10}}, {"id": 2, "new": true}], "next": null}'
const list = { from: answer.indexOf('['), to: answer.indexOf(']') + 1 }

test.each<[ExportForm, string]>([
  ['received', answer.slice(list.from, list.to)],
  ['compact', '[{"id":12345678901234567890,"n":{"x":1.10}},{"id":2,"new":true}]\n'],
  ['lines', '{"id":12345678901234567890,"n":{"x":1.10}}\n{"id":2,"new":true}\n'],
  ['csv', 'id,n.x,new\r\n12345678901234567890,1.10,\r\n2,,true\r\n'],
  ['spreadsheet', '\ufeffid,n.x,new\r\n12345678901234567890,1.10,\r\n2,,true\r\n'],
  [
    'pretty',
    '[\n  {\n    "id": 12345678901234567890,\n    "n": {\n      "x": 1.10\n    }\n  },\n  {\n    "id": 2,\n    "new": true\n  }\n]\n',
  ],
])('one value of a body as %s', async (form, wanted) => {
  expect(await exported(answer, form, list)).toBe(wanted)
})

test('the body as received is the same, byte for byte', async () => {
  const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 7) % 256))
  const { bodyId } = await exportBody(bodies, { bodyId: await keep(bytes), form: 'received', range: null }, quiet)
  expect((await buffer(bodies.read(bodyId)!)).equals(bytes)).toBe(true)
})

test('a large list comes out whole, with progress to its end', async () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `{"id":${9007199254740993n + BigInt(at)}, "name":"row ${at}"}`)
  const seen: number[] = []
  const source = await keep(`[${rows.join(',\n')}]`)
  const { bodyId } = await exportBody(
    bodies,
    { bodyId: source, form: 'csv', range: null },
    { ...quiet, progress: ({ done, total }) => seen.push(done / total) },
  )
  const lines = (await text(bodies.read(bodyId)!)).split('\r\n')
  expect(lines.length).toBe(60_002)
  expect(lines[60_000]).toBe(`${9007199254740993n + 59_999n},row 59999`)
  expect(seen.at(-1)).toBe(1)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})

test('what is no JSON is refused with its place, and nothing is left', async () => {
  const bodyId = await keep('[1, 2 3]')
  await expect(exportBody(bodies, { bodyId, form: 'pretty', range: null }, quiet)).rejects.toMatchObject({
    code: 'bad_input',
    message: 'The text is not valid JSON at byte 6.',
  })
  await expect(exportBody(bodies, { bodyId: 'unknown', form: 'csv', range: null }, quiet)).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a stopped export leaves no file', async () => {
  const source = await keep(`[${'"some text of a list", '.repeat(200_000)}1]`)
  const before = await readdir(join(folder, (await readdir(folder))[0]!))
  const stop = new AbortController()
  const input = { bodyId: source, form: 'pretty', range: null } as const
  const running = exportBody(bodies, input, { signal: stop.signal, progress: () => undefined })
  stop.abort()
  await expect(running).rejects.toThrow()
  await expect.poll(async () => readdir(join(folder, (await readdir(folder))[0]!))).toEqual(before)
})
