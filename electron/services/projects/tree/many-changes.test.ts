import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProjectTree } from './project-tree.ts'

test('more changes at once than the system can tell of are all noticed', async () => {
  const projectFolder = await mkdtemp(join(tmpdir(), 'trowel-project-'))
  const folder = join(projectFolder, 'collections', 'a')
  mkdirSync(folder, { recursive: true })
  const tree = createProjectTree({ projectFolder, onChanged() {}, log() {} })
  expect(await tree.requests()).toEqual([])
  // Nothing is taken off the system's list meanwhile: the app is busy, as far as that list is concerned.
  for (let at = 0; at < 9_000; at++) writeFileSync(join(folder, `r${at}.yaml`), 'url: https://a.example\n')
  await expect.poll(async () => (await tree.requests()).length, { timeout: 60_000 }).toBe(9_000)
  tree.close()
  await rm(projectFolder, { recursive: true })
})
