import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bodies, createBodies } from './bodies.ts'

let folder: string
let bodies: Bodies
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'trowel-bodies-')), 'bodies')
  bodies = createBodies({ folder })
})
afterEach(async () => {
  await bodies.dispose()
  await rm(join(folder, '..'), { recursive: true, force: true })
})

async function read(id: string): Promise<Buffer | null> {
  const stream = bodies.read(id)
  if (!stream) return null
  const chunks: Uint8Array[] = []
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value)
  return Buffer.concat(chunks)
}

async function keep(content: Uint8Array): Promise<string> {
  const writer = bodies.create()
  if (!writer.write(content)) await writer.drained()
  await writer.end()
  return writer.id
}
const bytesOf = (size: number) => Buffer.from(Array.from({ length: size }, (_, i) => i % 253))

test.each([0, 1, 65_536, 65_537, 1_000_000])('a body of %i bytes is read as it was written', async (size) => {
  const content = bytesOf(size)
  const id = await keep(content)
  expect(bodies.info(id)).toEqual({ size, complete: true })
  expect((await read(id))?.equals(content)).toBe(true)
  expect((await read(id))?.equals(content)).toBe(true)
})

test('small bodies never touch the disk', async () => {
  await keep(bytesOf(60_000))
  expect(existsSync(folder)).toBe(false)
  await keep(bytesOf(70_000))
  expect(await readdir(folder)).toHaveLength(1)
})

test('readers follow a body that still grows, from its first byte to its end', async () => {
  const content = bytesOf(3_000_000)
  const writer = bodies.create()
  const early = read(writer.id)
  for (let at = 0; at < content.length; at += 30_000) {
    if (!writer.write(content.subarray(at, at + 30_000))) await writer.drained()
    if (at === 1_500_000) expect(bodies.info(writer.id)).toEqual({ size: 1_530_000, complete: false })
    await new Promise(setImmediate)
  }
  const late = read(writer.id)
  await writer.end()
  expect((await early)?.equals(content)).toBe(true)
  expect((await late)?.equals(content)).toBe(true)
})

test('a released body is gone from the list and the disk', async () => {
  const [small, large] = [await keep(bytesOf(10)), await keep(bytesOf(100_000))]
  bodies.release([small, large, 'unknown'])
  expect([bodies.info(small), bodies.read(large)]).toEqual([null, null])
  const [own] = await readdir(folder)
  await expect.poll(() => readdir(join(folder, own!))).toEqual([])
})

test('a reader of a body that is released learns so', async () => {
  const writer = bodies.create()
  writer.write(bytesOf(10))
  const reading = read(writer.id)
  bodies.release([writer.id])
  await expect(reading).rejects.toMatchObject({ code: 'not_found' })
})

test('who waits for a whole body that is released before its end learns so', async () => {
  const writer = bodies.create()
  writer.write(bytesOf(100_000))
  const whole = bodies.whole(writer.id)
  bodies.release([writer.id])
  expect(await whole).toBeNull()
})

test('a reader that goes away holds nothing up', async () => {
  const id = await keep(bytesOf(1_000_000))
  const reader = bodies.read(id)!.getReader()
  await reader.read()
  await reader.cancel()
  expect((await read(id))?.length).toBe(1_000_000)
})

test('the oldest bodies make room', async () => {
  await bodies.dispose()
  bodies = createBodies({ folder, maxBytes: 250_000 })
  const ids = [await keep(bytesOf(100_000)), await keep(bytesOf(100_000)), await keep(bytesOf(100_000))]
  expect(ids.map((id) => bodies.info(id)?.size)).toEqual([undefined, 100_000, 100_000])
})

test('many small bodies move to the disk and stay readable', async () => {
  await bodies.dispose()
  bodies = createBodies({ folder, maxMemory: 100_000 })
  const ids: string[] = []
  for (let i = 0; i < 5; i++) ids.push(await keep(bytesOf(40_000 + i)))
  for (const [i, id] of ids.entries()) expect((await read(id))?.equals(bytesOf(40_000 + i))).toBe(true)
  expect(await readdir(join(folder, (await readdir(folder))[0]!))).toHaveLength(3)
})

test('what dead processes left is removed, what living ones have is not', async () => {
  const other = await mkdtemp(join(tmpdir(), 'trowel-bodies-'))
  const dead = join(other, '2147483646-abcdef')
  const alive = join(other, `${process.ppid}-abcdef`)
  const own = join(other, `${process.pid}-abcdef`)
  const strange = join(other, 'notes')
  for (const path of [dead, alive, own, strange]) {
    await mkdir(path)
    await writeFile(join(path, 'body'), 'x')
  }
  const swept = createBodies({ folder: other })
  await swept.dispose()
  expect([dead, alive, own, strange].map((path) => existsSync(path))).toEqual([false, true, true, true])
  await rm(other, { recursive: true })
})

test('a disk that takes nothing is told in words', async () => {
  await writeFile(folder, 'a file where the folder should be')
  const writer = bodies.create()
  writer.write(bytesOf(100_000))
  await expect(writer.end()).rejects.toMatchObject({ code: 'file_unwritable' })
  await expect(read(writer.id)).rejects.toMatchObject({ code: 'file_unwritable' })
})
