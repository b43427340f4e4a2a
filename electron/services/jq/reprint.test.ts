import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createBodies } from '../bodies/bodies.ts'
import { createJqService } from './jq-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'trowel-reprint-'))
const bodies = createBodies({ folder })
const whole = createJqService({ bodies })
const apart = createJqService({ bodies, streamFrom: 0 })

afterAll(async () => {
  await whole.dispose()
  await apart.dispose()
  await bodies.dispose()
  rmSync(folder, { recursive: true, force: true })
})

async function print(service: typeof whole, text: string, filter: string, indent: number | null) {
  const writer = bodies.create()
  writer.write(Buffer.from(text))
  await writer.end()
  const context = { signal: new AbortController().signal, progress: () => {} }
  const input = { bodyId: writer.id, filter, indent, raw: false, timeLimit: 60_000 }
  const { bodyId, failure, outputs, streamed } = await service.run(input, context)
  const printed = await new Response(bodies.read(bodyId)).text()
  bodies.release([writer.id, bodyId])
  return { result: { printed, failure, outputs }, streamed }
}

/** JSON as servers write it: with spaces, escapes, long numbers, and here and there a key that comes twice. */
const { document } = fc.letrec<{ document: string; list: string; object: string; scalar: string }>((tie) => {
  const space = fc.constantFrom('', ' ', '\n  ')
  const key = fc.constantFrom('"a"', '"b"', '"\\u0061"', '"clusters"', '"é\\n"', '"x y"', '""')
  return {
    scalar: fc.constantFrom(
      '1',
      '-0',
      '1.10',
      '1e400',
      '12345678901234567890123',
      'null',
      'true',
      '"]}"',
      '"\\ud83d\\ude00\\t"',
      '""',
    ),
    list: fc
      .tuple(space, fc.array(tie('document'), { maxLength: 4 }))
      .map(([gap, items]) => `[${gap}${items.join(`${gap},`)}${gap}]`),
    object: fc
      .tuple(space, fc.array(fc.tuple(key, tie('document')), { maxLength: 4 }))
      .map(
        ([gap, members]) => `{${members.map(([name, value]) => `${gap}${name}${gap}:${gap}${value}`).join(',')}${gap}}`,
      ),
    document: fc.oneof({ maxDepth: 5, depthSize: 'small' }, tie('scalar'), tie('list'), tie('object')),
  }
})

test('a document that is taken apart is printed as jq prints it whole', async () => {
  let taken = 0
  const indent = fc.constantFrom(null, 1, 2, 7)
  const filter = fc.constantFrom('.', '.', '.a', '.clusters', '.[0]', '.a.b')
  await fc.assert(
    fc.asyncProperty(document, filter, indent, async (text, path, by) => {
      const one = await print(apart, text, path, by)
      expect(one.result).toEqual((await print(whole, text, path, by)).result)
      if (one.streamed) taken++
    }),
    { numRuns: 400 },
  )
  expect(taken).toBeGreaterThan(50)
})

test('a document that breaks off is told as jq tells it', async () => {
  const text = '{"a": [1, {"b": [2, "x"]}], "c": {"d": []}}'
  for (let length = 1; length < text.length; length++) {
    const part = text.slice(0, length)
    expect((await print(apart, part, '.', 2)).result).toEqual((await print(whole, part, '.', 2)).result)
  }
})
