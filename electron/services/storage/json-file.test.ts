import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openDataFolder } from './data-folder.ts'
import { createJsonFile, type FileProblem } from './json-file.ts'

let folder: string
let problems: FileProblem[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trowel-json-'))
  problems = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = () =>
  createJsonFile({
    path: join(folder, 'a.json'),
    schema: z.object({ n: z.number() }),
    initial: { n: 0 },
    onProblem: (problem) => problems.push(problem),
  })

test('a file that is not there yet has its first value', async () => {
  expect(await open().read()).toEqual({ n: 0 })
  expect(await readdir(folder)).toEqual([])
})

test('a hundred updates at once are all kept', async () => {
  const file = open()
  await Promise.all(Array.from({ length: 100 }, () => file.update(({ n }) => ({ n: n + 1 }))))
  expect(await open().read()).toEqual({ n: 100 })
})

test('keys of a newer version are kept', async () => {
  await writeFile(join(folder, 'a.json'), '{"n":1,"later":true}')
  await open().update(({ n }) => ({ n: n + 1 }))
  expect(JSON.parse(await readFile(join(folder, 'a.json'), 'utf8'))).toEqual({ n: 2, later: true })
})

test.each(['{"n":', '{"n":"1"}', '[]', ''])('a damaged file %j is moved aside and told', async (text) => {
  await writeFile(join(folder, 'a.json'), text)
  await writeFile(join(folder, 'a.json.damaged-1'), 'older')
  expect(await open().read()).toEqual({ n: 0 })
  expect(problems).toEqual([{ file: join(folder, 'a.json'), message: expect.stringContaining('a.json.damaged-2') }])
  expect(await readFile(join(folder, 'a.json.damaged-2'), 'utf8')).toBe(text)
  expect(await readFile(join(folder, 'a.json.damaged-1'), 'utf8')).toBe('older')
})

test('a data folder is made when it is missing', async () => {
  await openDataFolder(join(folder, 'a', 'b'))
  expect(await readdir(join(folder, 'a', 'b'))).toEqual([])
})

test('a data folder that cannot be used is told in a sentence', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(openDataFolder(join(folder, 'file', 'data'))).rejects.toMatchObject({
    code: 'file_unwritable',
    message: `The data folder "${join(folder, 'file', 'data')}" cannot be written.`,
    remedy: expect.stringContaining('--data'),
  })
})
