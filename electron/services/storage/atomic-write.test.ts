import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeStaleTemporaries, writeFileAtomic } from './atomic-write.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trowel-atomic-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file is made and replaced, and nothing else is left behind', async () => {
  const path = join(folder, 'a.yaml')
  await writeFileAtomic(path, 'one')
  await writeFileAtomic(path, Buffer.from('two'))
  expect(await readFile(path, 'utf8')).toBe('two')
  expect(await readdir(folder)).toEqual(['a.yaml'])
})

test.skipIf(process.platform === 'win32')('the mode of a file stays', async () => {
  const path = join(folder, 'a.yaml')
  await writeFileAtomic(path, 'one', 0o600)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  await chmod(path, 0o640)
  await writeFileAtomic(path, 'two')
  expect((await stat(path)).mode & 0o777).toBe(0o640)
})

test('a symbolic link stays one', async () => {
  await writeFileAtomic(join(folder, 'real.yaml'), 'one')
  await symlink(join(folder, 'real.yaml'), join(folder, 'link.yaml'))
  await writeFileAtomic(join(folder, 'link.yaml'), 'two')
  expect(await readFile(join(folder, 'real.yaml'), 'utf8')).toBe('two')
  expect((await readdir(folder)).sort()).toEqual(['link.yaml', 'real.yaml'])
})

test('a file that cannot be written is named with the way out, and no temporary file stays', async () => {
  const path = join(folder, 'a.yaml')
  await mkdir(path)
  await expect(writeFileAtomic(path, 'x')).rejects.toMatchObject({
    code: 'file_unwritable',
    message: `"${path}" could not be written.`,
    likely: 'There is a folder of this name.',
    remedy: expect.any(String),
  })
  expect(await readdir(folder)).toEqual(['a.yaml'])
  await expect(writeFileAtomic(join(folder, 'gone', 'b.yaml'), 'x')).rejects.toMatchObject({
    likely: 'The folder is gone.',
  })
})

test('what a killed process left is swept, what is being written is not', async () => {
  const [old, fresh, other] = ['.a.yaml.0123456789ab.tmp', '.b.yaml.0123456789ab.tmp', '.hidden']
  for (const name of [old, fresh, other]) await writeFile(join(folder, name), '')
  const longAgo = new Date(Date.now() - 3_600_000)
  await utimes(join(folder, old), longAgo, longAgo)
  await utimes(join(folder, other), longAgo, longAgo)
  await removeStaleTemporaries(folder)
  expect((await readdir(folder)).sort()).toEqual([fresh, other])
})

test('50 times killed while saving: the file is the old or the new one, never a part', {
  timeout: 120_000,
}, async () => {
  const path = join(folder, 'a.yaml')
  await writeFileAtomic(path, `begin x\nend x\n`)
  const script = fileURLToPath(new URL('fixtures/write-for-ever.ts', import.meta.url))
  const generations = new Set<string>()
  for (let round = 0; round < 50; round++) {
    const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    const exit = once(child, 'exit')
    await once(child.stdout, 'data')
    // Spreads the kills over the steps of a write.
    for (let turn = 0; turn < round * 100; turn++) await new Promise(setImmediate)
    child.kill('SIGKILL')
    await exit
    const text = await readFile(path, 'utf8')
    const [, first, last] = /^begin (\w+)\n[\s\S]*?end (\w+)\n$/.exec(text) ?? []
    expect(first).toBeDefined()
    expect(last).toBe(first)
    generations.add(first!)
  }
  expect(generations.size).toBeGreaterThan(1)
})
