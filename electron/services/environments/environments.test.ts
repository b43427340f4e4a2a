import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Environment } from '#shared/model/environment.ts'
import { type Folders, makeFolders, type OpenServices, openServices } from '../testing/open-services.ts'

let folders: Folders
let app: OpenServices
beforeEach(async () => {
  folders = await makeFolders()
  app = await openServices(folders)
})
afterEach(async () => {
  await app.dispose()
  await folders.remove()
})

const dev: Environment = {
  name: 'dev',
  colour: 'blue',
  protected: false,
  signIn: 'token',
  variables: [
    { name: 'DATABRICKS_HOST', value: 'a.cloud.databricks.com/' },
    { name: 'KEY', secret: true },
  ],
}
const environmentFile = (name: string) => join(folders.projectFolder, 'environments', name)
const create = (environment: Environment) => app.call('environments.save', { environment, previousName: null })
const list = () => app.call('environments.list', null)
async function restart() {
  await app.dispose()
  app = await openServices(folders)
}

describe('the first start', () => {
  test('brings an active Demo environment', async () => {
    expect(await list()).toMatchObject({
      active: 'Demo',
      environments: [{ name: 'Demo', colour: 'teal', signIn: 'demo', file: 'environments/demo.yaml' }],
      problems: [],
    })
  })

  test('does not bring it back once it was removed, not even when its folder is gone', async () => {
    await app.call('environments.remove', { name: 'Demo' })
    await rm(join(folders.projectFolder, 'environments'), { recursive: true })
    await restart()
    expect(await list()).toEqual({ active: null, environments: [], problems: [] })
  })

  test('adds nothing to a project that has environments, and chooses its demo one', async () => {
    const project = await makeFolders()
    await mkdir(join(project.projectFolder, 'environments'))
    await writeFile(join(project.projectFolder, 'environments', 'try.yaml'), 'signIn: demo\n')
    const other = await openServices(project)
    expect(await other.call('environments.list', null)).toMatchObject({
      active: 'try',
      environments: [{ name: 'try' }],
    })
    await other.dispose()
    await project.remove()
  })

  test('a project that cannot be written is told and the rest works', async () => {
    const project = await makeFolders()
    await writeFile(join(project.projectFolder, 'file'), '')
    const other = await openServices({ ...project, projectFolder: join(project.projectFolder, 'file') })
    const { problems } = await other.call('app.info', null)
    expect(problems[0]?.message).toContain('could not be written')
    expect(await other.call('environments.list', null)).toMatchObject({
      environments: [],
      problems: [{ file: 'environments', message: 'The folder could not be read: ENOTDIR.' }],
    })
    await other.dispose()
    await project.remove()
  })
})

test('the active environment is remembered', async () => {
  await create(dev)
  await app.call('environments.activate', { name: 'dev' })
  await restart()
  expect((await list()).active).toBe('dev')
  await expect(app.call('environments.activate', { name: 'nope' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a renamed environment takes its file, its secrets and its being active along', async () => {
  await create(dev)
  await app.call('environments.activate', { name: 'dev' })
  await app.call('secrets.set', { environment: 'dev', name: 'DATABRICKS_TOKEN', value: 'dapi1' })
  await app.call('environments.save', { environment: { ...dev, name: 'Prod EU' }, previousName: 'dev' })
  expect(await readdir(environmentFile('.'))).toEqual(['demo.yaml', 'prod-eu.yaml'])
  expect((await list()).active).toBe('Prod EU')
  expect(await app.call('secrets.list', { environment: 'Prod EU' })).toMatchObject([
    { name: 'DATABRICKS_TOKEN', state: 'set' },
    { name: 'KEY', state: 'missing' },
  ])
  await create(dev)
  expect(await app.call('secrets.list', { environment: 'dev' })).toMatchObject([
    { state: 'missing' },
    { state: 'missing' },
  ])
})

test('names that differ only in case are one name', async () => {
  await create(dev)
  await expect(create({ ...dev, name: 'DEV' })).rejects.toMatchObject({ code: 'conflict' })
  await app.call('environments.save', { environment: { ...dev, name: 'Dev' }, previousName: 'dev' })
  expect((await list()).environments.map(({ name, file }) => [name, file])).toEqual([
    ['Demo', 'environments/demo.yaml'],
    ['Dev', 'environments/dev.yaml'],
  ])
})

test('a removed environment comes back with its comments and its secrets', async () => {
  await create(dev)
  await app.call('secrets.set', { environment: 'dev', name: 'KEY', value: 's3' })
  const text = `# ours\n${await readFile(environmentFile('dev.yaml'), 'utf8')}`
  await writeFile(environmentFile('dev.yaml'), text)
  await app.call('environments.activate', { name: 'dev' })
  await app.call('environments.remove', { name: 'dev' })
  expect(await list()).toMatchObject({ active: null, environments: [{ name: 'Demo' }] })
  expect(await readdir(join(folders.dataFolder, 'trash'))).toHaveLength(1)
  await app.call('environments.restore', { name: 'dev' })
  expect(await readFile(environmentFile('dev.yaml'), 'utf8')).toBe(text)
  expect((await list()).active).toBe('dev')
  expect(await app.call('secrets.list', { environment: 'dev' })).toMatchObject([{}, { name: 'KEY', state: 'set' }])
  await expect(app.call('environments.restore', { name: 'dev' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a new environment does not inherit the secrets of a removed one', async () => {
  await create(dev)
  await app.call('secrets.set', { environment: 'dev', name: 'KEY', value: 's3' })
  await app.call('environments.remove', { name: 'dev' })
  await create(dev)
  expect(await app.call('secrets.list', { environment: 'dev' })).toMatchObject([{}, { name: 'KEY', state: 'missing' }])
  await expect(app.call('environments.restore', { name: 'dev' })).rejects.toMatchObject({ code: 'conflict' })
})

test('one variable is set exactly and the rest stays', async () => {
  await create(dev)
  await app.call('environments.setVariable', { environment: 'dev', name: 'ID', value: '1234567890123456789' })
  await app.call('environments.setVariable', { environment: 'dev', name: 'ID', value: '1234567890123456790' })
  const found = (await list()).environments.find(({ name }) => name === 'dev')
  expect(found?.variables).toEqual([...dev.variables, { name: 'ID', value: '1234567890123456790' }])
  const secret = app.call('environments.setVariable', { environment: 'dev', name: 'KEY', value: 'x' })
  await expect(secret).rejects.toMatchObject({ code: 'conflict' })
})

test('a damaged file is told by name and line, left alone, and hides nothing else', async () => {
  await writeFile(environmentFile('bad.yaml'), 'name: bad\ncolour: [')
  await writeFile(environmentFile('second.yaml'), 'name: demo\n')
  const { environments, problems } = await list()
  expect(environments.map(({ name }) => name)).toEqual(['Demo'])
  expect(problems).toEqual([
    { file: 'environments/bad.yaml', message: expect.stringMatching(/^Line 2: /) },
    { file: 'environments/second.yaml', message: 'It has the same name as environments/demo.yaml: "Demo".' },
  ])
  await create({ ...dev, name: 'bad' })
  expect(await readFile(environmentFile('bad.yaml'), 'utf8')).toBe('name: bad\ncolour: [')
  expect((await list()).environments.map(({ file }) => file)).toContain('environments/bad-2.yaml')
})

test('a change from outside is told and seen', async () => {
  const told = new Promise<void>((resolve) => {
    app.services.subscribe(({ domain }) => domain === 'environments' && resolve())
  })
  await writeFile(environmentFile('demo.yaml'), 'name: Demo\nsignIn: demo\ncolour: pink\n')
  await told
  // Told when it was begun; it may not be whole yet.
  await expect.poll(async () => (await list()).environments).toMatchObject([{ name: 'Demo', colour: 'pink' }])
})

test('a folder that is made anew is watched too', async () => {
  const changes = () =>
    new Promise<void>((resolve) => app.services.subscribe(({ domain }) => domain === 'environments' && resolve()))
  const gone = changes()
  await rm(environmentFile('.'), { recursive: true })
  await gone
  const back = changes()
  await mkdir(environmentFile('.'))
  await back
  const filled = changes()
  await writeFile(environmentFile('new.yaml'), 'signIn: none\n')
  await filled
  await expect.poll(async () => (await list()).environments).toMatchObject([{ name: 'new' }])
})

test('a project that took the place of another is watched too', async () => {
  const changes = () =>
    new Promise<void>((resolve) => app.services.subscribe(({ domain }) => domain === 'environments' && resolve()))
  const gone = changes()
  await rm(folders.projectFolder, { recursive: true })
  await gone
  await expect.poll(async () => (await list()).environments).toEqual([])
  const back = changes()
  await mkdir(environmentFile('.'), { recursive: true })
  await back
  const filled = changes()
  await writeFile(environmentFile('new.yaml'), 'signIn: none\n')
  await filled
  await expect.poll(async () => (await list()).environments).toMatchObject([{ name: 'new' }])
})

describe('the variables that a request sees', () => {
  const variables = (environment: string | null) => app.call('environments.variables', { environment })

  test('without an environment the host and the token are missing', async () => {
    expect(await variables(null)).toMatchObject([
      { name: 'DATABRICKS_HOST', kind: 'plain', state: 'missing' },
      { name: 'DATABRICKS_TOKEN', kind: 'secret', state: 'missing' },
    ])
    expect(app.demoStarts).toBe(0)
  })

  test('of the demo one come from the demo workspace, started once', async () => {
    const [both] = await Promise.all([variables('Demo'), variables('Demo')])
    expect(both).toMatchObject([
      { name: 'DATABRICKS_HOST', state: 'set', value: 'http://127.0.0.1:4321', origin: 'demo workspace' },
      { name: 'DATABRICKS_TOKEN', kind: 'secret', state: 'set', origin: 'demo workspace' },
      { name: 'CLUSTER_ID', value: '1234-567890-patch123', origin: 'environment Demo' },
      { name: 'DATABRICKS_ACCOUNT_ID' },
      { name: 'FILE_PATH' },
    ])
    expect(app.demoStarts).toBe(1)
    expect(await app.call('demo.status', null)).toEqual({ running: true, origin: 'http://127.0.0.1:4321' })
  })

  test('the host is cleaned up and a secret has no value', async () => {
    await create(dev)
    await app.call('secrets.set', { environment: 'dev', name: 'KEY', value: 'canary' })
    const states = await variables('dev')
    expect(states.map(({ name, state, value }) => [name, state, value])).toEqual([
      ['DATABRICKS_HOST', 'set', 'https://a.cloud.databricks.com'],
      ['DATABRICKS_TOKEN', 'missing', undefined],
      ['KEY', 'set', undefined],
    ])
    expect(JSON.stringify(states)).not.toContain('canary')
  })
})
