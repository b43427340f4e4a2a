import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportKindIds } from '#shared/interchange/export/kinds.ts'
import { importPostman } from '#shared/interchange/postman/import-postman.ts'
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

const canary = `dapi${'0123456789abcdef'.repeat(2)}`

const run: Request = {
  ...emptyRequest(),
  method: 'POST',
  url: '{{DATABRICKS_HOST}}/api/2.2/jobs/run-now',
  body: { type: 'json', text: '{"job_id": 12345678901234567890}' },
}

/** A collection with a folder and two requests. */
async function project(): Promise<{ collection: string; folder: string; request: string }> {
  const { path: collection } = await app.call('collections.createFolder', { parent: null, name: 'Night: work' })
  const { path: folder } = await app.call('collections.createFolder', { parent: collection, name: 'Jobs' })
  const settings = await app.call('collections.folder', { path: collection })
  const variables = [
    { name: 'POOL', value: '1234567890123456789' },
    { name: 'KEY', secret: true as const },
  ]
  await app.call('collections.saveFolder', { path: collection, settings: { ...settings, docs: 'At night', variables } })
  const { path: request } = await app.call('collections.createRequest', {
    parent: folder,
    name: 'Run now',
    request: run,
    tags: ['nightly'],
  })
  await app.call('collections.createRequest', { parent: collection, name: 'List', request: emptyRequest() })
  return { collection, folder, request }
}

async function textOf(bodyId: string): Promise<string> {
  return (await app.services.assets(new globalThis.Request(`http://localhost/bodies/${bodyId}`))).text()
}

test('a collection goes to Postman as it stands in the tree, with its environments beside it', async () => {
  const { collection } = await project()
  const host = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'
  await app.call('environments.save', {
    environment: {
      name: 'Prod EU',
      colour: 'red',
      protected: true,
      signIn: 'token',
      variables: [
        { name: 'DATABRICKS_HOST', value: host },
        { name: 'HOOK', secret: true },
      ],
    },
    previousName: null,
  })
  const written = await app.call('exports.write', {
    paths: [collection],
    kind: 'postman',
    environments: ['Prod EU'],
  })
  expect(written.requests).toBe(2)
  expect(written.files.map(({ name }) => name)).toEqual([
    'night-work.postman_collection.json',
    'prod-eu.postman_environment.json',
  ])
  const texts = await Promise.all(written.files.map(({ bodyId }) => textOf(bodyId)))
  expect(texts.map((text) => Buffer.byteLength(text))).toEqual(written.files.map(({ size }) => size))
  const [back] = importPostman(texts[0]!).collections
  expect(back).toMatchObject({
    name: 'Night: work',
    docs: 'At night',
    variables: [
      { name: 'POOL', value: '1234567890123456789', secret: false },
      { name: 'KEY', value: '', secret: true },
    ],
    items: [{ type: 'folder', name: 'Jobs', items: [{ name: 'Run now', request: run }] }, { name: 'List' }],
  })
  expect(JSON.parse(texts[1]!)).toEqual({
    name: 'Prod EU',
    values: [
      { key: 'DATABRICKS_HOST', value: host, type: 'default', enabled: true },
      { key: 'HOOK', value: '', type: 'secret', enabled: true },
      { key: 'DATABRICKS_TOKEN', value: '', type: 'secret', enabled: true },
    ],
    _postman_variable_scope: 'environment',
  })
  expect(written.notes).toEqual([
    { place: 'Night: work / Jobs / Run now', kind: 'dropped', message: 'Postman knows no tags.' },
  ])
})

test('a folder takes the variables of its collection along, and a request is a collection of its own', async () => {
  const { folder, request } = await project()
  const { files } = await app.call('exports.write', { paths: [folder, request], kind: 'postman', environments: [] })
  expect(files.map(({ name }) => name)).toEqual(['jobs.postman_collection.json'])
  expect(importPostman(await textOf(files[0]!.bodyId)).collections[0]).toMatchObject({
    name: 'Jobs',
    variables: [{ name: 'POOL' }, { name: 'KEY' }],
  })
  const alone = await app.call('exports.write', { paths: [request], kind: 'curl-script', environments: [] })
  expect(alone.files.map(({ name }) => name)).toEqual(['run-now.sh'])
  expect(await textOf(alone.files[0]!.bodyId)).toContain('12345678901234567890')
})

test.each(exportKindIds)('no secret is in what is written as %s, wherever somebody typed it', async (kind) => {
  const { collection } = await project()
  // By hand: Trowel itself would not save it.
  const text = await readFile(join(folders.projectFolder, collection, 'list.yaml'), 'utf8')
  await writeFile(
    join(folders.projectFolder, collection, 'list.yaml'),
    `${text}headers:\n  - name: Authorization\n    value: Bearer ${canary}\ndocs: Uses ${canary}\nparams:\n  - name: access_token\n    value: s3cr3t-value\n`,
  )
  await mkdir(join(folders.projectFolder, 'collections/other'))
  await writeFile(
    join(folders.projectFolder, 'collections/other/folder.yaml'),
    `name: Other\nvariables:\n  API_KEY: s3cr3t-value\n  A: x ${canary}\n`,
  )
  await writeFile(
    join(folders.projectFolder, 'collections/other/r.yaml'),
    `name: R ${canary}\nmethod: POST\nurl: https://a.example.com/${canary}\nauth:\n  type: bearer\n  token: s3cr3t-value\nbody:\n  type: json\n  text: '{"t": "${canary}"}'\n`,
  )
  await app.dispose()
  app = await openServices(folders)
  const written = await app.call('exports.write', {
    paths: [collection, 'collections/other'],
    kind,
    environments: [],
  })
  for (const { bodyId } of written.files) {
    const all = await textOf(bodyId)
    expect(all).not.toContain(canary)
    expect(all).not.toContain('s3cr3t-value')
  }
  expect(JSON.stringify(written.notes)).not.toContain('s3cr3t-value')
  expect(JSON.stringify(written)).not.toContain(canary)
})

test('variables of the project come along where they are used, those of a request are filled in', async () => {
  const { collection } = await project()
  await writeFile(join(folders.projectFolder, 'project.yaml'), 'variables:\n  ZONE: "007"\n  UNUSED: x\n')
  await app.call('collections.createRequest', {
    parent: collection,
    name: 'Own',
    request: {
      ...emptyRequest(),
      url: '{{DATABRICKS_HOST}}/{{ZONE}}/{{OWN}}',
      variables: [{ name: 'OWN', value: 'mine' }],
      captures: [{ name: 'X', path: '$.x', to: 'session', secret: false, enabled: true }],
    },
  })
  const { files, notes } = await app.call('exports.write', { paths: [collection], kind: 'http', environments: [] })
  const text = await textOf(files[0]!.bodyId)
  expect(text).toContain('@ZONE = 007\n')
  expect(text).not.toContain('UNUSED')
  expect(text).toContain('GET {{DATABRICKS_HOST}}/{{ZONE}}/mine\n')
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'dropped', place: 'Night: work / Own' }))
})

test('what cannot be read is told, and the rest goes out', async () => {
  const { collection } = await project()
  await writeFile(join(folders.projectFolder, collection, 'broken.yaml'), 'method: [\n')
  await app.dispose()
  app = await openServices(folders)
  const { requests, left, files, notes } = await app.call('exports.write', {
    paths: [collection],
    kind: 'markdown',
    environments: [],
  })
  expect([requests, left, files.length]).toEqual([2, 1, 1])
  expect(notes).toContainEqual({
    place: 'Night: work / broken',
    kind: 'dropped',
    message: expect.stringContaining('left out'),
  })
  await expect(
    app.call('exports.write', { paths: ['collections/nobody'], kind: 'har', environments: [] }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('names that are no file names, and the same name twice, give names of files', async () => {
  const odd = ['../../etc/passwd', 'CON', 'a"; rm -rf /', 'a"; rm -rf /', '🦆']
  const paths = []
  for (const name of odd) {
    const { path } = await app.call('collections.createFolder', { parent: null, name })
    await app.call('collections.createRequest', { parent: path, name, request: emptyRequest() })
    paths.push(path)
  }
  for (const kind of exportKindIds) {
    const { files } = await app.call('exports.write', { paths, kind, environments: [] })
    expect(new Set(files.map(({ name }) => name)).size).toBe(odd.length)
    for (const { name } of files) expect(name).toMatch(/^[a-z][\w-]*(\.[a-z_]+)+$/)
  }
})
