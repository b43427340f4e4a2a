import { chmod, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { emptyRequest, type Request } from '#shared/model/request.ts'
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

const at = (path: string) => join(folders.projectFolder, path)
const textOf = (path: string) => readFile(at(path), 'utf8')
const request = (change: Partial<Request> = {}): Request => ({
  ...emptyRequest(),
  url: '{{DATABRICKS_HOST}}/api/2.1/clusters/get',
  ...change,
})
const makeFolder = async (name: string, parent: string | null = null) =>
  (await app.call('collections.createFolder', { parent, name })).path
const make = (parent: string, name: string, change: Partial<Request> = {}) =>
  app.call('collections.createRequest', { parent, name, request: request(change) })
/** The tree as a person sees it: names, indented. */
async function outline(): Promise<string[]> {
  const { nodes } = await app.call('collections.tree', null)
  return nodes.map(({ path, name }) => `${'  '.repeat(path.split('/').length - 2)}${name}`)
}
const failure = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error('It worked.')),
    (error: unknown) => error as AppError,
  )
/** Waits for a push after what another program does. */
async function noticed(change: () => Promise<void>): Promise<void> {
  await app.call('collections.tree', null)
  const told = new Promise<void>((resolve) => {
    const stop = app.services.subscribe(({ domain }) => {
      if (domain !== 'collections') return
      stop()
      resolve()
    })
  })
  await change()
  await told
}

describe('saving', () => {
  test('a new request is one plain file in the folder of its collection', async () => {
    const collection = await makeFolder('Nightly jobs')
    const saved = await make(collection, 'Get a cluster')
    expect(saved).toMatchObject({ path: 'collections/nightly-jobs/get-a-cluster.yaml', name: 'Get a cluster' })
    expect(await textOf(saved.path)).toBe(
      'name: Get a cluster\nmethod: GET\nurl: "{{DATABRICKS_HOST}}/api/2.1/clusters/get"\n',
    )
    expect(await readdir(at(collection))).toEqual(['folder.yaml', 'get-a-cluster.yaml'])
    expect(await outline()).toEqual(['Nightly jobs', '  Get a cluster'])
    expect(await app.call('collections.read', { path: saved.path })).toEqual(saved)
  })

  test('names that no file can have, or that differ in case only, get files of their own', async () => {
    const collection = await makeFolder('CON')
    for (const name of ['Get', 'get', '../../etc', '???', 'folder', 'Ärger 1']) await make(collection, name)
    expect((await readdir(at(collection))).sort()).toEqual(
      ['etc.yaml', 'folder-2.yaml', 'folder.yaml', 'get-2.yaml', 'get.yaml', 'request.yaml', 'ärger-1.yaml'].sort(),
    )
    expect(collection).toBe('collections/folder-con')
  })

  test('a save changes its own lines only', async () => {
    const { path } = await make(await makeFolder('A'), 'One')
    const byHand = `# ours\n${await textOf(path)}docs: Why\nowner: us # keep\n`
    await writeFile(at(path), byHand)
    const { hash } = await app.call('collections.read', { path })
    await app.call('collections.save', { path, base: hash, request: request({ method: 'POST' }) })
    expect(await textOf(path)).toBe(byHand.replace('GET', 'POST'))
  })

  test('a large body lies beside the request and comes back byte for byte', async () => {
    const text = `${JSON.stringify({ a: 'ü\r\n'.repeat(20_000) })}\n`
    const saved = await make(await makeFolder('A'), 'Big', { body: { type: 'json', text } })
    expect(await readdir(at('collections/a'))).toEqual(['big.body.json', 'big.yaml', 'folder.yaml'])
    expect(await textOf('collections/a/big.body.json')).toBe(text)
    expect(await textOf(saved.path)).toContain('body:\n  type: json\n  file: big.body.json\n')
    const { request: again } = await app.call('collections.read', { path: saved.path })
    expect(again.body).toEqual({ type: 'json', text })
    const moved = await app.call('collections.rename', { path: saved.path, name: 'Huge' })
    expect(await readdir(at('collections/a'))).toEqual(['folder.yaml', 'huge.body.json', 'huge.yaml'])
    const { trash } = await app.call('collections.remove', { paths: [moved.moved[0]?.to ?? ''] })
    expect(await readdir(at('collections/a'))).toEqual(['folder.yaml'])
    await app.call('collections.restore', { trash })
    expect((await app.call('collections.read', { path: 'collections/a/huge.yaml' })).request.body).toEqual(again.body)
  })

  test('a binary body lies beside the request, and is found after a restart', async () => {
    const bytes = Buffer.from([0, 255, 1, 254])
    await writeFile(at('logo.png'), bytes)
    const file = await app.services.registerFile(at('logo.png'))
    const saved = await make(await makeFolder('A'), 'Upload', {
      method: 'PUT',
      body: { type: 'file', file, contentType: 'image/png' },
    })
    await rm(at('logo.png'))
    expect(await readFile(at('collections/a/upload.body.png'))).toEqual(bytes)
    await app.dispose()
    app = await openServices(folders)
    const { request: again } = await app.call('collections.read', { path: saved.path })
    expect(again.body).toMatchObject({ type: 'file', file: { name: 'logo.png', size: 4 } })
    const { path } = await make('collections/a', 'Copy', again)
    expect(path).toBe('collections/a/copy.yaml')
    expect(await readFile(at('collections/a/copy.body.png'))).toEqual(bytes)
  })

  test.each<[string, Partial<Request>]>([
    ['Auth', { auth: { type: 'bearer', token: 'abc' } }],
    ['header Authorization', { headers: [{ name: 'authorization', value: 'Bearer abc', enabled: false }] }],
    ['parameter access_token', { params: [{ name: 'access_token', value: 'abc', in: 'query', enabled: true }] }],
    ['body', { body: { type: 'json', text: `{"t": "dapi${'0a'.repeat(16)}"}` } }],
  ])('a token as plain text in %s is refused, and no file holds it', async (place, change) => {
    const collection = await makeFolder('A')
    const error = await failure(make(collection, 'One', change))
    expect(error).toMatchObject({ code: 'secret_in_file', message: expect.stringMatching(new RegExp(place, 'i')) })
    expect(error.remedy).toContain('{{NAME}}')
    expect(await readdir(at(collection))).toEqual(['folder.yaml'])
  })

  test('a reference to a secret is saved', async () => {
    const { path } = await make(await makeFolder('A'), 'One', { auth: { type: 'bearer', token: '{{OTHER}}' } })
    expect(await textOf(path)).toContain('auth:\n  type: bearer\n  token: "{{OTHER}}"\n')
  })

  test('a request takes the sign-in of its folder, and says nothing of it', async () => {
    const collection = await makeFolder('A')
    const settings = await app.call('collections.folder', { path: collection })
    await app.call('collections.saveFolder', { path: collection, settings: { ...settings, auth: { type: 'none' } } })
    const { path } = await make(collection, 'One', { auth: { type: 'none' } })
    expect(await textOf(path)).not.toContain('auth')
    expect((await app.call('collections.read', { path })).request.auth).toEqual({ type: 'none' })
  })

  test.skipIf(process.getuid?.() === 0)('a folder that is not writable is told, and nothing is lost', async () => {
    const { path, hash } = await make(await makeFolder('A'), 'One')
    await chmod(at('collections/a'), 0o500)
    const error = await failure(app.call('collections.save', { path, base: hash, request: request({ method: 'PUT' }) }))
    await chmod(at('collections/a'), 0o700)
    expect(error.code).toBe('file_unwritable')
    expect(await textOf(path)).toContain('GET')
  })

  test('a disk that takes nothing is told with the file and the way out', async () => {
    await writeFile(at('collections'), 'a file where the folder should be')
    expect(await failure(app.call('collections.createFolder', { parent: null, name: 'A' }))).toMatchObject({
      code: 'file_unwritable',
      remedy: expect.any(String),
    })
  })
})

describe('changes by others', () => {
  test('a save over a file that was changed meanwhile is refused, with both texts', async () => {
    const { path, hash } = await make(await makeFolder('A'), 'One')
    const theirs = (await textOf(path)).replace('GET', 'DELETE')
    await writeFile(at(path), theirs)
    const mine = request({ method: 'PUT' })
    const error = await failure(app.call('collections.save', { path, base: hash, request: mine }))
    expect(error).toMatchObject({ code: 'conflict', detail: { theirs, mine: theirs.replace('DELETE', 'PUT') } })
    expect(await textOf(path)).toBe(theirs)
    const { hash: now } = error.detail as { hash: string }
    await app.call('collections.save', { path, base: now, request: mine })
    expect(await textOf(path)).toBe(theirs.replace('DELETE', 'PUT'))
  })

  test('a save of a request that is gone is refused, and can be made all the same', async () => {
    const { path, hash } = await make(await makeFolder('A'), 'One')
    await rm(at(path))
    expect(await failure(app.call('collections.save', { path, base: hash, request: request() }))).toMatchObject({
      code: 'conflict',
      detail: { theirs: null, hash: null },
    })
    await app.call('collections.save', { path, base: null, request: request() })
    expect(await textOf(path)).toContain('name: one')
  })

  test('new, changed, moved and removed files and folders appear', async () => {
    await make(await makeFolder('A'), 'One')
    await noticed(() => writeFile(at('collections/a/two.yaml'), 'name: Two\nurl: https://a.example\n'))
    expect(await outline()).toEqual(['A', '  One', '  Two'])
    await noticed(() => writeFile(at('collections/a/two.yaml'), 'name: Second\nurl: https://a.example\n'))
    expect(await outline()).toEqual(['A', '  One', '  Second'])
    await noticed(async () => {
      await mkdir(at('collections/a/deep/er'), { recursive: true })
      await rename(at('collections/a/two.yaml'), at('collections/a/deep/er/two.yaml'))
    })
    await expect.poll(outline).toEqual(['A', '  deep', '    er', '      Second', '  One'])
    await noticed(() => writeFile(at('collections/a/deep/er/x.yaml'), 'name: X\n'))
    expect(await outline()).toEqual(['A', '  deep', '    er', '      Second', '      X', '  One'])
    await noticed(() => rm(at('collections'), { recursive: true }))
    await expect.poll(outline).toEqual([])
    await noticed(async () => {
      await mkdir(at('collections/b'), { recursive: true })
      await writeFile(at('collections/b/x.yaml'), 'name: X\n')
    })
    await expect.poll(outline).toEqual(['b', '  X'])
  })

  test('our own saves are told once and not again', async () => {
    const collection = await makeFolder('A')
    await app.call('collections.tree', null)
    app.events.length = 0
    await make(collection, 'One')
    await noticed(() => writeFile(at('collections/a/two.yaml'), 'name: Two\n'))
    expect(app.events.filter(({ domain }) => domain === 'collections')).toHaveLength(2)
  })

  test('a damaged file is told with its line, the rest opens, and it can be moved away', async () => {
    const collection = await makeFolder('A')
    await make(collection, 'One')
    await writeFile(at('collections/a/bad.yaml'), 'name: Bad\nparams:\n  - {x\n<<<<<<< ours\nurl: a\n')
    await noticed(() => writeFile(at('collections/a/worse.yaml'), 'url: [\n'))
    const { nodes } = await app.call('collections.tree', null)
    expect(nodes.find(({ path }) => path.endsWith('worse.yaml'))?.problem).toMatch(/^Line \d/)
    expect(await failure(app.call('collections.read', { path: 'collections/a/bad.yaml' }))).toMatchObject({
      code: 'file_damaged',
      message: expect.stringMatching(/Line [34]/),
    })
    const { trash } = await app.call('collections.remove', { paths: ['collections/a/worse.yaml'] })
    expect(await outline()).toEqual(['A', '  bad', '  One'])
    await app.call('collections.restore', { trash })
    expect(await textOf('collections/a/worse.yaml')).toBe('url: [\n')
  })
})

describe('organising', () => {
  beforeEach(async () => {
    const a = await makeFolder('A')
    const sub = await makeFolder('Sub', a)
    await make(a, 'One')
    await make(a, 'Two')
    await make(sub, 'Deep')
    await makeFolder('B')
  })

  test('rename moves the file along and keeps its place', async () => {
    await app.call('collections.move', {
      paths: ['collections/a/two.yaml'],
      parent: 'collections/a',
      before: 'collections/a/sub',
    })
    expect(await outline()).toEqual(['A', '  Two', '  Sub', '    Deep', '  One', 'B'])
    const { moved } = await app.call('collections.rename', { path: 'collections/a/two.yaml', name: 'Zwei' })
    expect(moved).toMatchObject([{ from: 'collections/a/two.yaml', to: 'collections/a/zwei.yaml' }])
    const { hash } = await app.call('collections.read', { path: 'collections/a/zwei.yaml' })
    expect(moved[0]?.after).toBe(hash)
    expect(await outline()).toEqual(['A', '  Zwei', '  Sub', '    Deep', '  One', 'B'])
    expect(await textOf('collections/a/folder.yaml')).toBe('name: A\norder:\n  - zwei.yaml\n  - sub\n  - one.yaml\n')
    await app.call('collections.rename', { path: 'collections/a', name: 'Alpha' })
    expect(await outline()).toEqual(['Alpha', '  Zwei', '  Sub', '    Deep', '  One', 'B'])
    expect(await readdir(at('collections'))).toEqual(['alpha', 'b'])
    await app.call('collections.rename', { path: 'collections/alpha', name: 'ALPHA' })
    expect(await outline()).toEqual(['ALPHA', '  Zwei', '  Sub', '    Deep', '  One', 'B'])
  })

  test('several are moved at once, into and out of folders', async () => {
    await make('collections/b', 'One')
    const { moved } = await app.call('collections.move', {
      paths: ['collections/a/one.yaml', 'collections/a/sub', 'collections/a/sub/deep.yaml'],
      parent: 'collections/b',
      before: 'collections/b/one.yaml',
    })
    expect(moved.map(({ to }) => to)).toEqual(['collections/b/one-2.yaml', 'collections/b/sub'])
    expect(await outline()).toEqual(['A', '  Two', 'B', '  One', '  Sub', '    Deep', '  One'])
    await app.call('collections.move', { paths: ['collections/b/sub'], parent: null, before: null })
    expect(await outline()).toEqual(['A', '  Two', 'B', '  One', '  One', 'Sub', '  Deep'])
    const twoTimes = app.call('collections.move', { paths: ['collections/a'], parent: 'collections/a', before: null })
    expect(await failure(twoTimes)).toMatchObject({ code: 'bad_input' })
    const loose = app.call('collections.move', { paths: ['collections/a/two.yaml'], parent: null, before: null })
    expect(await failure(loose)).toMatchObject({ code: 'bad_input' })
  })

  test('duplicates lie beside the originals', async () => {
    const paths = ['collections/a/one.yaml', 'collections/a/sub']
    await app.call('collections.duplicate', { paths })
    await app.call('collections.duplicate', { paths: ['collections/a/one.yaml'] })
    await app.call('collections.duplicate', { paths: ['collections/a/sub/deep.yaml'], parent: 'collections/b' })
    expect(await outline()).toEqual([
      ...['A', '  Sub', '    Deep', '  Sub copy', '    Deep', '  One', '  One copy', '  One copy 2', '  Two'],
      ...['B', '  Deep'],
    ])
  })

  test('what is deleted comes back with one step, after a restart too', async () => {
    const before = await outline()
    const { trash } = await app.call('collections.remove', {
      paths: ['collections/a/sub', 'collections/a/sub/deep.yaml', 'collections/a/two.yaml', 'collections/b'],
    })
    expect(await outline()).toEqual(['A', '  One'])
    await app.dispose()
    app = await openServices(folders)
    await app.call('collections.restore', { trash })
    expect(await outline()).toEqual(before)
    expect(await failure(app.call('collections.restore', { trash }))).toMatchObject({ code: 'not_found' })
  })

  test('nothing outside of the collections is read, written or moved', async () => {
    await writeFile(at('private.yaml'), 'name: Private\nurl: https://a.example\n')
    await symlink(at('.'), at('collections/a/link'))
    await symlink(at('private.yaml'), at('collections/a/link.yaml'))
    expect(await outline()).not.toContain('  link')
    const paths = [
      'collections/../private.yaml',
      '../x.yaml',
      'private.yaml',
      'collections/a/link/private.yaml',
      '/etc/hosts',
      'collections/a/link.yaml',
      'collections',
      'collections/a/..\\x.yaml',
      'collections/__proto__',
    ]
    for (const path of paths) {
      await expect(app.call('collections.read', { path })).rejects.toBeInstanceOf(AppError)
      await expect(app.call('collections.save', { path, base: null, request: request() })).rejects.toBeInstanceOf(
        AppError,
      )
      await expect(app.call('collections.remove', { paths: [path] })).rejects.toBeInstanceOf(AppError)
      await expect(app.call('collections.rename', { path, name: 'x' })).rejects.toBeInstanceOf(AppError)
      await expect(make(path, 'x')).rejects.toBeInstanceOf(AppError)
    }
    expect((await readdir(at('.'))).sort()).toEqual(['collections', 'environments', 'private.yaml'])
  })

  test('search finds names, URLs, bodies and docs, names first', async () => {
    await make('collections/b', 'List warehouses', { url: 'https://a.example/api/2.0/sql/warehouses' })
    await make('collections/b', 'Needle', { body: { type: 'json', text: '{"pool": "1234567890123456789"}' } })
    await app.call('collections.createRequest', {
      parent: 'collections/b',
      name: 'Documented',
      request: request(),
      docs: 'Shows the warehouses of the night.',
    })
    const find = async (text: string) =>
      (await app.call('collections.search', { text })).hits.map(({ path, where }) => `${where} ${path.slice(14)}`)
    expect(await find('WAREHOUSES')).toEqual(['name list-warehouses.yaml', 'text documented.yaml'])
    expect(await find('sql list')).toEqual(['url list-warehouses.yaml'])
    expect(await find('1234567890123456789')).toEqual(['text needle.yaml'])
    expect((await app.call('collections.search', { text: 'night' })).hits[0]?.excerpt).toContain(
      'warehouses of the night',
    )
    await make('collections/b', 'Big', { body: { type: 'json', text: `${'"x",'.repeat(20_000)} "haystack"` } })
    expect(await find('HAYSTACK')).toEqual(['text big.yaml'])
    expect(await find('enabled')).toEqual([])
    expect(await find('  ')).toEqual([])
  })
})
