import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Request } from '#shared/model/request.ts'
import { openServices } from '../testing/open-services.ts'
import { failure, projectForTests, requestWith } from './testing/project-for-tests.ts'

const project = projectForTests()
const { at, textOf, makeFolder, make, outline } = project

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
    expect(await project.app.call('collections.read', { path: saved.path })).toEqual(saved)
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
    const { hash } = await project.app.call('collections.read', { path })
    await project.app.call('collections.save', { path, base: hash, request: requestWith({ method: 'POST' }) })
    expect(await textOf(path)).toBe(byHand.replace('GET', 'POST'))
  })

  test('a large body lies beside the request and comes back byte for byte', async () => {
    const text = `${JSON.stringify({ a: 'ü\r\n'.repeat(20_000) })}\n`
    const saved = await make(await makeFolder('A'), 'Big', { body: { type: 'json', text } })
    expect(await readdir(at('collections/a'))).toEqual(['big.body.json', 'big.yaml', 'folder.yaml'])
    expect(await textOf('collections/a/big.body.json')).toBe(text)
    expect(await textOf(saved.path)).toContain('body:\n  type: json\n  file: big.body.json\n')
    const { request: again } = await project.app.call('collections.read', { path: saved.path })
    expect(again.body).toEqual({ type: 'json', text })
    const moved = await project.app.call('collections.rename', { path: saved.path, name: 'Huge' })
    expect(await readdir(at('collections/a'))).toEqual(['folder.yaml', 'huge.body.json', 'huge.yaml'])
    const { trash } = await project.app.call('collections.remove', { paths: [moved.moved[0]?.to ?? ''] })
    expect(await readdir(at('collections/a'))).toEqual(['folder.yaml'])
    await project.app.call('collections.restore', { trash })
    expect((await project.app.call('collections.read', { path: 'collections/a/huge.yaml' })).request.body).toEqual(
      again.body,
    )
  })

  test('a binary body lies beside the request, and is found after a restart', async () => {
    const bytes = Buffer.from([0, 255, 1, 254])
    await writeFile(at('logo.png'), bytes)
    const file = await project.app.services.registerFile(at('logo.png'))
    const saved = await make(await makeFolder('A'), 'Upload', {
      method: 'PUT',
      body: { type: 'file', file, contentType: 'image/png' },
    })
    await rm(at('logo.png'))
    expect(await readFile(at('collections/a/upload.body.png'))).toEqual(bytes)
    await project.app.dispose()
    project.app = await openServices(project.folders)
    const { request: again } = await project.app.call('collections.read', { path: saved.path })
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
    const settings = await project.app.call('collections.folder', { path: collection })
    await project.app.call('collections.saveFolder', {
      path: collection,
      settings: { ...settings, auth: { type: 'none' } },
    })
    const { path } = await make(collection, 'One', { auth: { type: 'none' } })
    expect(await textOf(path)).not.toContain('auth')
    expect((await project.app.call('collections.read', { path })).request.auth).toEqual({ type: 'none' })
  })

  test.skipIf(process.getuid?.() === 0)('a folder that is not writable is told, and nothing is lost', async () => {
    const { path, hash } = await make(await makeFolder('A'), 'One')
    await chmod(at('collections/a'), 0o500)
    const error = await failure(
      project.app.call('collections.save', { path, base: hash, request: requestWith({ method: 'PUT' }) }),
    )
    await chmod(at('collections/a'), 0o700)
    expect(error.code).toBe('file_unwritable')
    expect(await textOf(path)).toContain('GET')
  })

  test('a disk that takes nothing is told with the file and the way out', async () => {
    await writeFile(at('collections'), 'a file where the folder should be')
    expect(await failure(project.app.call('collections.createFolder', { parent: null, name: 'A' }))).toMatchObject({
      code: 'file_unwritable',
      remedy: expect.any(String),
    })
  })
})
