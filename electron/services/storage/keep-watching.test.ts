import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepWatching } from './keep-watching.ts'

let top: string
let seen: (string | null)[]
let stop: () => void
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'trowel-watch-'))
  seen = []
})
afterEach(async () => {
  stop()
  await rm(top, { recursive: true, force: true })
})

function watchIt(path: string): void {
  const told = {
    onEvent: (name: string | null) => void seen.push(name),
    onTrouble: (reason: string) => seen.push(reason),
  }
  stop = keepWatching(join(top, path), told).close
}
/** Waits until a file that is made there is told: by its name, or with all else where the folder has only just come. */
async function tells(path: string, file: string): Promise<void> {
  seen.length = 0
  await writeFile(join(top, path, file), '')
  await expect.poll(() => seen.some((one) => one === null || one === file)).toBe(true)
}
/** Waits for a push that anything may have changed. */
async function anything(change: () => Promise<unknown>): Promise<void> {
  seen.length = 0
  await change()
  await expect.poll(() => seen).toContain(null)
}

test('a folder that is made later, below folders that are not there either, is watched', async () => {
  watchIt('a/b/c')
  await anything(() => mkdir(join(top, 'a')))
  await anything(() => mkdir(join(top, 'a/b/c'), { recursive: true }))
  await tells('a/b/c', 'file')
})

test('a folder that is removed and made again is watched', async () => {
  await mkdir(join(top, 'a'))
  watchIt('a')
  await tells('a', 'first')
  await anything(() => rm(join(top, 'a'), { recursive: true }))
  await anything(() => mkdir(join(top, 'a')))
  await tells('a', 'second')
})

test('of a folder that is moved away nothing is told, and of the one in its place all', async () => {
  await mkdir(join(top, 'a'))
  await mkdir(join(top, 'other'))
  watchIt('a')
  await anything(() => rename(join(top, 'a'), join(top, 'away')))
  await anything(() => rename(join(top, 'other'), join(top, 'a')))
  await tells('a', 'first')
  await writeFile(join(top, 'away', 'theirs'), '')
  await writeFile(join(top, 'a', 'ours'), '')
  await expect.poll(() => seen).toContain('ours')
  expect(seen).not.toContain('theirs')
})

test('a file that is called like its folder is told by its name', async () => {
  await mkdir(join(top, 'a'))
  watchIt('a')
  await writeFile(join(top, 'a', 'a'), '')
  await expect.poll(() => seen).toContain('a')
  expect(seen).not.toContain(null)
})

test('what happens beside a folder that is not there is not told', async () => {
  watchIt('a')
  await mkdir(join(top, 'beside'))
  await anything(() => mkdir(join(top, 'a')))
  expect(seen).not.toContain('beside')
})
