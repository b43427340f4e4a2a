import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

const token = `dapi${'0123456789abcdef'.repeat(2)}`
const host = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'
const collection = {
  info: { name: 'Night work', description: 'About it' },
  variable: [{ key: 'batch', value: '12345678901234567890' }],
  item: [
    {
      name: 'Jobs',
      item: [
        {
          name: 'Run: now?',
          request: {
            method: 'POST',
            url: `${host}/api/2.2/jobs/run-now`,
            header: [{ key: 'Authorization', value: `Bearer ${token}` }],
            body: { mode: 'raw', raw: '{"job_id": 12345678901234567890}' },
          },
        },
      ],
    },
    { name: 'List', request: `${host}/api/2.1/clusters/list` },
  ],
}

async function choose(value: unknown) {
  const path = join(folders.dataFolder, 'chosen.json')
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value))
  const file = await app.services.registerFile(path)
  return [{ file, path: 'chosen.json' }]
}

/** All files of the project in one text. */
async function everything(): Promise<string> {
  const names = await readdir(folders.projectFolder, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile())
  return (await Promise.all(files.map((each) => readFile(join(each.parentPath, each.name), 'utf8')))).join('\n')
}

const prod = {
  name: 'prod',
  colour: 'red' as const,
  protected: true,
  signIn: 'token' as const,
  variables: [{ name: 'DATABRICKS_HOST', value: host }],
}

test('a file is read, looked through and taken over; its credentials go into the keychain and into no file', async () => {
  await app.call('environments.save', { environment: prod, previousName: null })
  const review = await app.call('interchange.read', { files: await choose(collection), kind: null })
  expect(review).toMatchObject({
    source: 'Postman',
    collections: [{ name: 'Night work', requests: 2, folders: 1 }],
    secrets: ['DATABRICKS_TOKEN'],
  })
  expect(JSON.stringify(review)).not.toContain(token)
  expect((await app.call('collections.tree', null)).nodes).toEqual([])
  const taken = await app.call('interchange.accept', { importId: review.importId, secretsTo: 'prod' })
  expect(taken).toEqual({ collections: ['collections/night-work'], environments: [], problems: [] })
  const { nodes } = await app.call('collections.tree', null)
  expect(nodes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'collection Night work',
    'folder Jobs',
    'request Run: now?',
    'request List',
  ])
  const { request } = await app.call('collections.read', { path: nodes[2]!.path })
  expect(request).toMatchObject({
    url: '{{DATABRICKS_HOST}}/api/2.2/jobs/run-now',
    auth: { type: 'environment' },
    body: { type: 'json', text: '{"job_id": 12345678901234567890}' },
  })
  const states = await app.call('secrets.list', { environment: 'prod' })
  expect(states.find(({ name }) => name === 'DATABRICKS_TOKEN')).toMatchObject({ state: 'set', origin: host })
  const text = await everything()
  expect(text).not.toContain(token)
  expect(text).toContain('12345678901234567890')
})

test('imported environments get names that are free, and their secrets only their names', async () => {
  await app.call('environments.save', { environment: prod, previousName: null })
  const values = [
    { key: 'DATABRICKS_HOST', value: host },
    { key: 'api_token', value: 's3cr3t' },
    { key: 'api_token', value: 's3cr3t' },
  ]
  const review = await app.call('interchange.read', { files: await choose({ name: 'prod', values }), kind: null })
  expect(review.environments).toEqual([{ name: 'prod', variables: 3, secrets: ['api_token', 'api_token'] }])
  const taken = await app.call('interchange.accept', { importId: review.importId, secretsTo: null })
  expect(taken).toMatchObject({ environments: ['prod 2'], problems: [] })
  expect(await app.call('secrets.list', { environment: 'prod 2' })).toContainEqual(
    expect.objectContaining({ name: 'api_token', state: 'set' }),
  )
  expect(await everything()).not.toContain('s3cr3t')
})

test('a credential without a host to bind it to is told, and the rest is taken over', async () => {
  const files = await choose({
    name: 'x',
    values: [
      { key: 'token', value: 's3cr3t' },
      { key: 'a', value: '1' },
    ],
  })
  const review = await app.call('interchange.read', { files, kind: null })
  const { environments, problems } = await app.call('interchange.accept', {
    importId: review.importId,
    secretsTo: null,
  })
  expect([environments, problems.map(({ name }) => name)]).toEqual([['x'], ['token']])
})

test('the same file twice makes a second collection beside the first', async () => {
  for (const path of ['collections/night-work', 'collections/night-work-2']) {
    const review = await app.call('interchange.read', { files: await choose(collection), kind: null })
    const taken = await app.call('interchange.accept', { importId: review.importId, secretsTo: null })
    expect(taken.collections).toEqual([path])
  }
})

test('nothing is written by what is discarded or refused', async () => {
  const { importId } = await app.call('interchange.read', { files: await choose(collection), kind: null })
  await app.call('interchange.discard', { importId })
  await expect(app.call('interchange.accept', { importId, secretsTo: null })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(app.call('interchange.read', { files: await choose('{"info": '), kind: null })).rejects.toMatchObject({
    code: 'import_failed',
    message: expect.stringContaining('line 1'),
  })
  expect((await app.call('collections.tree', null)).nodes).toEqual([])
})

test('names that lead out of the project or are no file names stay in it', async () => {
  const odd = ['../../up', '/etc/passwd', 'CON', 'a\nb', '..', 'x'.repeat(400), '🦆', '\u0000']
  const item = odd.map((name) => ({ name, item: [{ name, request: 'https://a.example.com' }] }))
  const review = await app.call('interchange.read', {
    files: await choose({ info: { name: '../out' }, item }),
    kind: null,
  })
  const { collections } = await app.call('interchange.accept', { importId: review.importId, secretsTo: null })
  const { nodes, problems } = await app.call('collections.tree', null)
  expect(problems).toEqual([])
  expect(nodes.filter(({ kind }) => kind === 'request')).toHaveLength(odd.length)
  for (const { path } of nodes) expect(path.startsWith(`${collections[0]}`)).toBe(true)
  expect((await readdir(folders.projectFolder)).sort()).toEqual(['collections', 'environments'])
})

test('a secret that is set is kept and told', async () => {
  await app.call('environments.save', { environment: prod, previousName: null })
  await app.call('secrets.set', { environment: 'prod', name: 'DATABRICKS_TOKEN', value: 'mine' })
  const review = await app.call('interchange.read', { files: await choose(collection), kind: null })
  const { problems } = await app.call('interchange.accept', { importId: review.importId, secretsTo: 'prod' })
  expect(problems).toEqual([{ name: 'DATABRICKS_TOKEN', message: expect.stringContaining('was kept') }])
})

test('a credential in a form is taken out, and a page token is none', async () => {
  await app.call('environments.save', { environment: prod, previousName: null })
  const body = {
    mode: 'urlencoded',
    urlencoded: [
      { key: 'client_secret', value: 's3cr3t' },
      { key: 'page_token', value: 'cGFnZQ' },
    ],
  }
  const item = [{ name: 'Sign in', request: { method: 'POST', url: `${host}/oidc/v1/token`, body } }]
  const review = await app.call('interchange.read', { files: await choose({ ...collection, item }), kind: null })
  expect(review.secrets).toEqual(['CLIENT_SECRET'])
  const { collections } = await app.call('interchange.accept', { importId: review.importId, secretsTo: 'prod' })
  const { request } = await app.call('collections.read', { path: `${collections[0]}/sign-in.yaml` })
  expect(request.body).toEqual({
    type: 'form',
    fields: [
      { name: 'client_secret', value: '{{CLIENT_SECRET}}', enabled: true },
      { name: 'page_token', value: 'cGFnZQ', enabled: true },
    ],
  })
  expect(await everything()).not.toContain('s3cr3t')
})
