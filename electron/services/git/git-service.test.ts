import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEvents } from '../events.ts'
import { createGitService, type GitService } from './git-service.ts'

let folder: string
let services: GitService[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trowel-git-'))
  services = []
})
afterEach(async () => {
  for (const service of services) service.close()
  await rm(folder, { recursive: true, force: true })
})

const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' }).toString()
function open(projectFolder = folder) {
  const events = createEvents()
  const service = createGitService({ projectFolder, events })
  services.push(service)
  return { service, events }
}
async function commit(): Promise<void> {
  git('add', '-A')
  git('-c', 'user.name=Someone', '-c', 'user.email=someone@example.com', 'commit', '-q', '-m', 'First')
}

test('a folder without git has no state', async () => {
  expect(await open().service.state()).toBeNull()
})

test('branch and changed files of the project, and only of it', async () => {
  git('init', '-q', '-b', 'main')
  await mkdir(join(folder, 'project/collections'), { recursive: true })
  await writeFile(join(folder, 'project/collections/ü b.yaml'), 'a')
  await writeFile(join(folder, 'other.txt'), 'a')
  await commit()
  const { service } = open(join(folder, 'project'))
  expect(await service.state()).toEqual({ branch: 'main', changed: [] })
  await writeFile(join(folder, 'project/collections/ü b.yaml'), 'b')
  await writeFile(join(folder, 'project/new.yaml'), 'b')
  await writeFile(join(folder, 'other.txt'), 'b')
  git('checkout', '-q', '-b', 'feature/one')
  const state = await service.state()
  expect(state?.branch).toBe('feature/one')
  expect(state?.changed?.map(({ state, file }) => `${state} ${file}`).sort()).toEqual([
    '?? project/new.yaml',
    'M project/collections/ü b.yaml',
  ])
})

test('a commit that is checked out has its first characters, and a linked working tree its own branch', async () => {
  git('init', '-q', '-b', 'main')
  await writeFile(join(folder, 'a'), 'a')
  await commit()
  git('worktree', 'add', '-q', '-b', 'side', join(folder, 'linked'))
  expect((await open(join(folder, 'linked')).service.state())?.branch).toBe('side')
  git('checkout', '-q', '--detach')
  expect((await open().service.state())?.branch).toMatch(/^[0-9a-f]{8}$/)
})

test('a checkout is told', async () => {
  git('init', '-q', '-b', 'main')
  await writeFile(join(folder, 'a'), 'a')
  await commit()
  const { service, events } = open()
  await service.state()
  const told = new Promise((resolve) => events.subscribe(resolve))
  git('checkout', '-q', '-b', 'other')
  expect(await told).toEqual({ type: 'changed', domain: 'git' })
})

test('a repository that takes the place of another is told', async () => {
  git('init', '-q', '-b', 'main')
  await writeFile(join(folder, 'a'), 'a')
  await commit()
  const { service, events } = open()
  const next = () => new Promise((resolve) => events.subscribe(resolve))
  expect((await service.state())?.branch).toBe('main')
  const removed = next()
  await rm(join(folder, '.git'), { recursive: true })
  await removed
  expect(await service.state()).toBeNull()
  const made = next()
  git('init', '-q', '-b', 'new')
  await made
  await expect.poll(async () => (await service.state())?.branch).toBe('new')
  const switched = next()
  git('checkout', '-q', '-b', 'newer')
  await switched
  expect((await service.state())?.branch).toBe('newer')
})

test('a project that becomes a repository is told', async () => {
  const { service, events } = open()
  expect(await service.state()).toBeNull()
  const told = new Promise((resolve) => events.subscribe(resolve))
  git('init', '-q', '-b', 'main')
  expect(await told).toEqual({ type: 'changed', domain: 'git' })
})

test.each([
  ['core.fsmonitor', (program: string) => program],
  ['filter.x.clean', (program: string) => program],
  ['filter.x.process', (program: string) => program],
])('a repository that brings a program in %s runs nothing by being looked at', async (key, value) => {
  const program = join(folder, 'program.sh')
  git('init', '-q', '-b', 'main')
  await writeFile(join(folder, '.gitattributes'), '* filter=x\n')
  await writeFile(join(folder, 'a'), 'a')
  await commit()
  await writeFile(program, `#!/bin/sh\ntouch "${join(folder, 'ran')}"\ncat\n`)
  await chmod(program, 0o755)
  git('config', key, value(program))
  await writeFile(join(folder, 'a'), 'b')
  expect(await open().service.state()).toEqual({ branch: 'main', changed: null, note: expect.any(String) })
  expect(await readdir(folder)).not.toContain('ran')
})
