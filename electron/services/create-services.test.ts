import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Environment } from '#shared/model/environment.ts'
import { emptyRequest } from '#shared/model/request.ts'
import { type Folders, makeFolders, type OpenServices, openServices } from './testing/open-services.ts'

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
async function restart() {
  await app.dispose()
  app = await openServices(folders)
}

const dev = (host: string | null, more: Partial<Environment> = {}): Environment => ({
  name: 'dev',
  colour: 'blue',
  protected: false,
  signIn: 'token',
  variables: host === null ? [] : [{ name: 'DATABRICKS_HOST', value: host }],
  ...more,
})
const create = (environment: Environment) => app.call('environments.save', { environment, previousName: null })
const setToken = (value: string) => app.call('secrets.set', { environment: 'dev', name: 'DATABRICKS_TOKEN', value })

test('the app tells what it is and where its files are', async () => {
  const keychain = (await app.call('secrets.store', null)).kind === 'keychain'
  expect(await app.call('app.info', null)).toMatchObject({
    version: '0.0.0',
    shell: 'cli',
    dataFolder: folders.dataFolder,
    projectFolder: folders.projectFolder,
    capabilities: { persistentSecrets: keychain, nativeWindow: false },
    problems: [],
  })
})

describe('a token', () => {
  test('is bound to the host of its environment', async () => {
    await create(dev('https://a.cloud.databricks.com:443/?o=12'))
    expect(await setToken(' Bearer dapi1\n')).toMatchObject({ state: 'set', origin: 'https://a.cloud.databricks.com' })
  })

  test('is bound to a host that other variables make up', async () => {
    const variables = [
      { name: 'DATABRICKS_HOST', value: '{{WORKSPACE}}.azuredatabricks.net' },
      { name: 'WORKSPACE', value: 'adb-1' },
    ]
    await create(dev(null, { variables }))
    expect(await setToken('dapi1')).toMatchObject({ origin: 'https://adb-1.azuredatabricks.net' })
  })

  test.each([
    [null, 'invalid_url'],
    ['', 'invalid_url'],
    ['not a host', 'invalid_url'],
    ['ftp://a.example', 'invalid_url'],
    ['https://user:pass@a.example', 'invalid_url'],
    ['{{NOWHERE}}.example', 'invalid_url'],
    ['http://a.example', 'credential_origin'],
    ['http://127.evil.example', 'credential_origin'],
  ])('is refused for the host %j', async (host, code) => {
    await create(dev(host))
    await expect(setToken('dapi1')).rejects.toMatchObject({ code, remedy: expect.any(String) })
    expect(await app.call('secrets.list', { environment: 'dev' })).toMatchObject([{ state: 'missing' }])
  })

  test.each(['http://localhost:8080', '127.0.0.1:8080', 'http://[::1]:9'])(
    'goes over plain http to %s',
    async (host) => {
      await create(dev(host))
      expect((await setToken('dapi1')).origin).toMatch(/^http:/)
    },
  )

  test('is replaced and deleted', async () => {
    await create(dev('a.example'))
    await setToken('dapi1')
    await setToken('dapi2')
    await app.call('secrets.remove', { environment: 'dev', name: 'DATABRICKS_TOKEN' })
    await app.call('secrets.remove', { environment: 'dev', name: 'DATABRICKS_TOKEN' })
    expect(await app.call('secrets.list', { environment: 'dev' })).toMatchObject([{ state: 'missing' }])
  })

  test('is not taken for an environment that signs in otherwise', async () => {
    await create(dev('a.example', { signIn: 'none' }))
    await expect(setToken('dapi1')).rejects.toMatchObject({ code: 'not_found' })
    const demo = app.call('secrets.set', { environment: 'Demo', name: 'DATABRICKS_TOKEN', value: 'dapi1' })
    await expect(demo).rejects.toMatchObject({ code: 'unsupported' })
  })

  test('is in no file, event or log line', async () => {
    await create(
      dev('a.example', {
        variables: [
          { name: 'DATABRICKS_HOST', value: 'a.example' },
          { name: 'KEY', secret: true },
        ],
      }),
    )
    await setToken('dapi-canary-1')
    await app.call('secrets.set', { environment: 'dev', name: 'KEY', value: 'canary-2' })
    await app.call('environments.save', { environment: dev('a.example', { name: 'eu' }), previousName: 'dev' })
    await app.call('environments.remove', { name: 'eu' })
    await app.dispose()
    const seen = [JSON.stringify(app.events), app.log.join('\n')]
    for (const folder of [folders.dataFolder, folders.projectFolder]) {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) seen.push(await readFile(join(entry.parentPath, entry.name), 'latin1'))
      }
    }
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.join('\n')).not.toContain('canary')
  })
})

test('every change of an environment or a secret is told', async () => {
  await create(dev('a.example'))
  await setToken('dapi1')
  const domains = new Set(app.events.map(({ domain }) => domain))
  expect(domains).toEqual(new Set(['environments', 'secrets', 'variables']))
})

test('settings are kept and what is not given stays', async () => {
  await app.call('settings.save', { theme: 'dark' })
  await app.call('settings.save', { responseSide: 'right' })
  await restart()
  expect(await app.call('settings.get', null)).toEqual({ theme: 'dark', contrast: 'system', responseSide: 'right' })
})

test('open requests come back, the newest of many saves', async () => {
  const request = { ...emptyRequest(), url: '{{DATABRICKS_HOST}}/api/2.1/clusters/get' }
  const session = (title: string) => ({
    tabs: [{ id: 't', title, request, preview: false, dirty: true, pane: 'params' }],
    activeTab: 't',
    favourites: ['clusters.get@2.1'],
    recent: [],
    layout: { 'sidebar.width': 280 },
  })
  const saves = Array.from({ length: 50 }, (_, n) =>
    app.call('session.save', { session: session(`save ${n}`), page: 'p', turn: n }),
  )
  expect((await app.call('session.load', null)).tabs[0]?.title).toBe('save 49')
  await Promise.all(saves)
  await restart()
  expect(await app.call('session.load', null)).toEqual(session('save 49'))
})

test('a damaged session is moved aside, told, and the app starts', async () => {
  await app.dispose()
  await writeFile(join(folders.dataFolder, 'session.json'), '{"tabs":[')
  app = await openServices(folders)
  expect((await app.call('session.load', null)).tabs).toEqual([])
  expect((await app.call('app.info', null)).problems).toMatchObject([
    { file: join(folders.dataFolder, 'session.json') },
  ])
  expect(await readFile(join(folders.dataFolder, 'session.json.damaged-1'), 'utf8')).toBe('{"tabs":[')
})

describe('the demo workspace', () => {
  test('starts when it is reset, and ends with the app', async () => {
    const did: string[] = []
    const other = await openServices(folders, {
      startDemo: async () => ({
        origin: 'http://127.0.0.1:1',
        reset: () => did.push('reset'),
        stop: async () => void did.push('stop'),
      }),
    })
    expect(await other.call('demo.status', null)).toEqual({ running: false, origin: null })
    await other.call('demo.reset', null)
    await other.dispose()
    expect(did).toEqual(['reset', 'stop'])
  })

  test('that does not start says so and can be started again', async () => {
    let tries = 0
    const other = await openServices(folders, {
      startDemo: async () => {
        if (++tries === 1) throw new Error('no port')
        return { origin: 'http://127.0.0.1:1', reset() {}, async stop() {} }
      },
    })
    const variables = () => other.call('environments.variables', { environment: 'Demo' })
    await expect(variables()).rejects.toMatchObject({ code: 'demo_unavailable' })
    expect(await variables()).toMatchObject([{ value: 'http://127.0.0.1:1' }, {}, {}, {}, {}])
    await other.dispose()
  })

  test('gets one token that looks like a real one', async () => {
    const tokens: string[] = []
    const startDemo = async (token: { reveal(): string }) => {
      tokens.push(token.reveal())
      return { origin: 'http://127.0.0.1:1', reset() {}, async stop() {} }
    }
    const other = await openServices(folders, { startDemo })
    await other.call('environments.variables', { environment: 'Demo' })
    const persistent = (await other.call('secrets.store', null)).kind === 'keychain'
    await other.dispose()
    const again = await openServices(folders, { startDemo })
    await again.call('environments.variables', { environment: 'Demo' })
    await again.dispose()
    expect(tokens[0]).toMatch(/^dapi[0-9a-f]{32}$/)
    expect(tokens[1] === tokens[0]).toBe(persistent)
  })
})

test.skipIf(process.platform === 'win32')('the data folder is for its owner only', async () => {
  const inner = { ...folders, dataFolder: join(folders.dataFolder, 'inner') }
  const other = await openServices(inner)
  await other.call('settings.save', { theme: 'dark' })
  expect((await stat(inner.dataFolder)).mode & 0o077).toBe(0)
  expect((await stat(join(inner.dataFolder, 'settings.json'))).mode & 0o077).toBe(0)
  await other.dispose()
})

test('a data folder that cannot be written stops the start with a sentence', async () => {
  await writeFile(join(folders.dataFolder, 'file'), '')
  await mkdir(join(folders.dataFolder, 'ok'))
  const start = openServices({ ...folders, dataFolder: join(folders.dataFolder, 'file') })
  await expect(start).rejects.toMatchObject({ code: 'file_unwritable', remedy: expect.stringContaining('--data') })
})
