import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFolder, loadSettings } from './load-tree.ts'

test('a folder whose settings cannot be read says so also while they are read again', async () => {
  const at = await mkdtemp(join(tmpdir(), 'trowel-folder-'))
  await writeFile(join(at, 'folder.yaml'), 'name: [\n')
  const folder = await loadFolder(at, 'collections/a', 'a', { onFolder() {} })
  expect(folder.problem).toMatch(/^folder\.yaml: /)
  const before = { ...folder }
  const reading = loadSettings(folder, at)
  expect(folder).toEqual(before)
  expect(await reading).toBe(false)
  await rm(at, { recursive: true })
})
