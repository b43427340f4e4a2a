import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromErrorData } from '#shared/errors.ts'
import type { FileReference } from '#shared/model/request.ts'
import { failure } from '../projects/testing/project-for-tests.ts'
import { collection, host, importsForTests, prod, token } from './testing/imports-for-tests.ts'

const imports = importsForTests()
const { all, everything, outline, read } = imports

test('what is left out is not written, and a collection may get another name', async () => {
  const review = await read(collection)
  const taken = await all(review, null, { without: [1], names: [{ node: 0, name: 'Tidy' }] })
  expect([taken.requests, taken.collections]).toEqual([1, ['collections/tidy']])
  expect(await outline()).toEqual(['Tidy', '  List'])
})

test('requests keep the order of the other tool, also where it is another than by name', async () => {
  const item = ['Zebra', 'Ant', 'Ant', 'Mole'].map((name) => ({ name, request: 'https://a.example.com' }))
  await all(await read({ info: { name: 'Zoo' }, item: [...item, { name: 'Folder', item: [] }] }), null)
  expect(await outline()).toEqual(['Zoo', '  Zebra', '  Ant', '  Ant', '  Mole', '  Folder'])
})

test('a collection goes into a folder that is there, and stays at the end of its order', async () => {
  const { path } = await imports.app.call('collections.createFolder', { parent: null, name: 'Ours' })
  await imports.app.call('collections.createFolder', { parent: path, name: 'B' })
  const { path: a } = await imports.app.call('collections.createFolder', { parent: path, name: 'A' })
  await imports.app.call('collections.move', { paths: [a], parent: path, before: `${path}/b` })
  const { collections } = await all(await read(collection), null, { into: path })
  expect(collections).toEqual(['collections/ours/night-work'])
  expect(await outline()).toEqual(['Ours', '  A', '  B', '  Night work', '    Jobs', '      Run: now?', '    List'])
  const gone = all(await read(collection), null, { into: 'collections/gone' })
  expect(await failure(gone)).toMatchObject({ code: 'not_found' })
  expect(await readdir(join(imports.folders.projectFolder, 'collections'))).toEqual(['ours'])
})

test('an environment for the host comes along, and has the credentials', async () => {
  const review = await read(collection)
  const newEnvironment = { name: 'Demo', host }
  const taken = await all(review, null, {
    newEnvironment,
    secrets: [{ secret: 0, environment: 'Demo', replace: false }],
  })
  expect(taken).toMatchObject({ environments: ['Demo 2'], secrets: 1, problems: [] })
  expect(await imports.app.call('secrets.list', { environment: 'Demo 2' })).toEqual([
    expect.objectContaining({ name: 'DATABRICKS_TOKEN', state: 'set', origin: host }),
  ])
  expect(await everything()).not.toContain(token)
})

test('undo moves all of it to the trash, and brings back the credential that was replaced', async () => {
  await imports.app.call('environments.save', { environment: prod, previousName: null })
  const before = await imports.app.call('secrets.set', {
    environment: 'prod',
    name: 'DATABRICKS_TOKEN',
    value: 'mine',
  })
  const values = [{ key: 'DATABRICKS_HOST', value: host }]
  const dump = { collections: [collection], environments: [{ name: 'Other', values }] }
  const secrets = [{ secret: 0, environment: 'prod', replace: true }]
  const { undoId, environments } = await all(await read(dump), null, { secrets })
  expect(environments).toEqual(['Other'])
  const state = async () => (await imports.app.call('secrets.list', { environment: 'prod' }))[0]
  expect((await state())?.savedAt).not.toBe(before.savedAt)
  await imports.app.call('interchange.undo', { undoId })
  expect(await outline()).toEqual([])
  const { environments: left } = await imports.app.call('environments.list', null)
  expect(left.map(({ name }) => name)).toEqual(['Demo', 'prod'])
  expect((await state())?.savedAt).toBe(before.savedAt)
  expect(await failure(imports.app.call('interchange.undo', { undoId }))).toMatchObject({ code: 'not_found' })
})

test('where nothing can be written, nothing is left, and the import can be tried again', async () => {
  const review = await read(collection)
  const collections = join(imports.folders.projectFolder, 'collections')
  await writeFile(collections, 'a file where the folder should be')
  expect(await failure(all(review, null))).toMatchObject({ code: 'file_unwritable' })
  await rm(collections)
  await mkdir(collections)
  expect((await all(review, null)).requests).toBe(2)
  expect(await readdir(collections)).toEqual(['night-work'])
})

test('a stop in the middle leaves nothing behind', async () => {
  const item = Array.from({ length: 2000 }, (_, at) => ({ name: `R ${at}`, request: 'https://a.example.com' }))
  const { importId } = await read({ info: { name: 'Long' }, item })
  const controller = new AbortController()
  const choice = { importId, without: [], names: [], into: null, environments: [], newEnvironment: null, secrets: [] }
  const stopped = new Promise((_, reject) => {
    void imports.app.services.serve('interchange.accept', choice, {
      signal: controller.signal,
      emit(frame) {
        if (frame.type === 'progress') controller.abort()
        if (frame.type === 'error') reject(fromErrorData(frame.error))
      },
    })
  })
  expect(await failure(stopped)).toMatchObject({ code: 'cancelled' })
  expect(await readdir(join(imports.folders.projectFolder, 'collections'))).toEqual([])
  expect(await outline()).toEqual([])
})

test('folders without end, UTF-16 and hosts that stay are read', async () => {
  let item: unknown[] = [{ name: 'Deep', request: 'https://a.example.com/x' }]
  for (let level = 0; level < 60; level++) item = [{ name: `Level ${level}`, item }]
  const text = JSON.stringify({ info: { name: 'Ä' }, item })
  const review = await read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
  expect(review.hosts).toEqual([{ host: 'a.example.com', requests: 1, becomes: null }])
  expect(review.notes.some(({ message }) => message.includes('too deep'))).toBe(true)
  await all(review, null)
  const { nodes, problems } = await imports.app.call('collections.tree', null)
  expect([problems, nodes.filter(({ problem }) => problem)]).toEqual([[], []])
  expect([nodes[0]?.name, nodes.at(-1)?.name]).toEqual(['Ä', 'Deep'])
})

test('what was uploaded is gone from the disk once it is read, refused or discarded', async () => {
  const upload = async (text: string) => {
    const answer = await imports.app.services.assets(
      new Request('http://x/files?name=a.json', { method: 'POST', body: text }),
    )
    return (await answer.json()) as FileReference
  }
  const uploads = () => readdir(join(imports.folders.dataFolder, 'uploads'))
  const readAgain = (file: FileReference) =>
    imports.app.call('interchange.read', { files: [{ file, path: 'a.json' }], kind: null })
  await readAgain(await upload(JSON.stringify(collection)))
  expect(await uploads()).toEqual([])
  expect(await failure(readAgain(await upload('{')))).toMatchObject({ code: 'import_failed' })
  expect(await uploads()).toEqual([])
  const left = await upload('x')
  expect(await uploads()).toHaveLength(1)
  await imports.app.call('interchange.discard', { importId: null, files: [left] })
  expect(await uploads()).toEqual([])
})
