import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { type Bodies, createBodies } from '../bodies/bodies.ts'
import { createJqService, type JqService } from './jq-service.ts'

let folder: string
let bodies: Bodies
let service: JqService | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trowel-jq-'))
  bodies = createBodies({ folder })
})
afterEach(async () => {
  await service?.dispose()
  await bodies.dispose()
  rmSync(folder, { recursive: true, force: true })
})

async function keep(text: string): Promise<string> {
  const writer = bodies.create()
  writer.write(Buffer.from(text))
  await writer.end()
  return writer.id
}
const run = (on: JqService, bodyId: string) =>
  on.run(
    { bodyId, filter: 'length', indent: null, raw: false, timeLimit: 60_000 },
    { signal: new AbortController().signal, progress() {} },
  )
const textOf = (id: string) => new globalThis.Response(bodies.read(id)).text()

test('an answer that is let go of before a filter reads it is said to be gone', async () => {
  const id = await keep(`[${'1,'.repeat(100_000)}1]`)
  service = createJqService({
    bodies: {
      ...bodies,
      async whole(wanted) {
        const found = await bodies.whole(wanted)
        bodies.release([wanted])
        await expect.poll(() => readdirSync(folder).flatMap((own) => readdirSync(join(folder, own)))).toEqual([])
        return found
      },
    },
  })
  await expect(run(service, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a filter that runs right after one whose result could not be written gives its result', async () => {
  const id = await keep('[1,2]')
  const full = new AppError('file_unwritable', 'The disk is full.')
  let isFull = true
  service = createJqService({
    bodies: {
      ...bodies,
      create() {
        const writer = bodies.create()
        return { ...writer, end: () => (isFull ? Promise.reject(full) : writer.end()) }
      },
    },
  })
  await expect(run(service, id)).rejects.toBe(full)
  isFull = false
  expect(await textOf((await run(service, id)).bodyId)).toBe('2\n')
})
