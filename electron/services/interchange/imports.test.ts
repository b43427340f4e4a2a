import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collection, host, importsForTests, prod, token } from './testing/imports-for-tests.ts'

const imports = importsForTests()
const { all, everything, read } = imports

test('a file is read, looked through and taken over; its credentials go into the keychain and into no file', async () => {
  await imports.app.call('environments.save', { environment: prod, previousName: null })
  const review = await read(collection)
  expect(review).toEqual({
    importId: expect.any(String),
    source: 'Postman',
    nodes: [
      {
        kind: 'collection',
        parent: null,
        name: 'Night work',
        variables: [
          { name: 'batch', value: '12345678901234567890' },
          { name: 'DATABRICKS_TOKEN', value: null },
        ],
      },
      { kind: 'folder', parent: 0, name: 'Jobs' },
      {
        kind: 'request',
        parent: 1,
        name: 'Run: now?',
        method: 'POST',
        url: '{{DATABRICKS_HOST}}/api/2.2/jobs/run-now',
        operationId: 'jobs.runNow@2.2',
      },
      {
        kind: 'request',
        parent: 0,
        name: 'List',
        method: 'GET',
        url: '{{DATABRICKS_HOST}}/api/2.1/clusters/list',
        operationId: 'clusters.list@2.1',
      },
    ],
    environments: [],
    secrets: [
      {
        name: 'DATABRICKS_TOKEN',
        environment: null,
        count: 2,
        places: ['Night work / Jobs / Run: now?', 'Night work / List'],
        hosts: ['{{DATABRICKS_HOST}}'],
      },
    ],
    hosts: [{ host: host.slice(8), requests: 2, becomes: '{{DATABRICKS_HOST}}' }],
    notes: expect.any(Array),
  })
  expect(JSON.stringify(review)).not.toContain(token)
  expect((await imports.app.call('collections.tree', null)).nodes).toEqual([])
  const taken = await all(review, 'prod')
  expect(taken).toEqual({
    undoId: expect.any(String),
    requests: 2,
    collections: ['collections/night-work'],
    environments: [],
    secrets: 1,
    problems: [],
  })
  const { nodes } = await imports.app.call('collections.tree', null)
  expect(nodes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'collection Night work',
    'folder Jobs',
    'request Run: now?',
    'request List',
  ])
  const { request } = await imports.app.call('collections.read', { path: nodes[2]!.path })
  expect(request).toMatchObject({
    url: '{{DATABRICKS_HOST}}/api/2.2/jobs/run-now',
    auth: { type: 'environment' },
    body: { type: 'json', text: '{"job_id": 12345678901234567890}' },
  })
  const states = await imports.app.call('secrets.list', { environment: 'prod' })
  expect(states.find(({ name }) => name === 'DATABRICKS_TOKEN')).toMatchObject({ state: 'set', origin: host })
  const text = await everything()
  expect(text).not.toContain(token)
  expect(text).toContain('12345678901234567890')
})

test('imported environments get names that are free, and their secrets only their names', async () => {
  await imports.app.call('environments.save', { environment: prod, previousName: null })
  const values = [
    { key: 'DATABRICKS_HOST', value: host },
    { key: 'api_token', value: 's3cr3t' },
    { key: 'api_token', value: 's3cr3t' },
  ]
  const review = await read({ name: 'prod', values })
  expect(review.environments).toEqual([
    {
      name: 'prod',
      variables: [
        { name: 'DATABRICKS_HOST', value: host },
        { name: 'api_token', value: null },
      ],
    },
  ])
  const taken = await all(review, null)
  expect(taken).toMatchObject({ environments: ['prod 2'], problems: [] })
  expect(await imports.app.call('secrets.list', { environment: 'prod 2' })).toContainEqual(
    expect.objectContaining({ name: 'api_token', state: 'set' }),
  )
  expect(await everything()).not.toContain('s3cr3t')
})

test('a credential without a host to bind it to is told, and the rest is taken over', async () => {
  const review = await read({
    name: 'x',
    values: [
      { key: 'token', value: 's3cr3t' },
      { key: 'a', value: '1' },
    ],
  })
  const { environments, problems } = await all(review, null)
  expect([environments, problems.map(({ name }) => name)]).toEqual([['x'], ['token']])
})

test('the same file twice makes a second collection beside the first', async () => {
  for (const path of ['collections/night-work', 'collections/night-work-2']) {
    const review = await read(collection)
    const taken = await all(review, null)
    expect(taken.collections).toEqual([path])
  }
})

test('nothing is written by what is discarded or refused', async () => {
  const review = await read(collection)
  await imports.app.call('interchange.discard', { importId: review.importId, files: [] })
  await expect(all(review, null)).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(read('{"info": ')).rejects.toMatchObject({
    code: 'import_failed',
    message: expect.stringContaining('line 1'),
  })
  expect((await imports.app.call('collections.tree', null)).nodes).toEqual([])
})

/** Whether something is being written beside the collections. */
async function untilStaging(): Promise<void> {
  const root = join(imports.folders.projectFolder, 'collections')
  while ((await readdir(root).catch(() => [])).length === 0) await new Promise((next) => setImmediate(next))
}
const large = {
  info: { name: 'Large' },
  item: Array.from({ length: 2000 }, (_, at) => ({ name: `${at}`, request: 'https://a.example.com' })),
}

test('who stops an import and begins it again gets it once, whole', async () => {
  const review = await read(large)
  const stopping = new AbortController()
  const first = all(review, null, {}, stopping.signal)
  await untilStaging()
  stopping.abort()
  const second = all(review, null)
  await expect(first).rejects.toMatchObject({ code: 'cancelled' })
  expect((await second).requests).toBe(2000)
  expect(await readdir(join(imports.folders.projectFolder, 'collections'))).toEqual(['large'])
})

test('an import that is accepted twice at once is written once', async () => {
  const review = await read(collection)
  const [first, second] = await Promise.allSettled([all(review, null), all(review, null)])
  expect(first).toMatchObject({ status: 'fulfilled', value: { collections: ['collections/night-work'] } })
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
  expect(await readdir(join(imports.folders.projectFolder, 'collections'))).toEqual(['night-work'])
})

test('an import that is undone twice at once is undone once, and the second is told so', async () => {
  const values = [{ key: 'DATABRICKS_HOST', value: host }]
  const { undoId } = await all(await read({ name: 'prod', values }), null)
  const undo = () => imports.app.call('interchange.undo', { undoId })
  const [first, second] = await Promise.allSettled([undo(), undo()])
  expect(first.status).toBe('fulfilled')
  expect(second).toMatchObject({ reason: { message: 'This import can no longer be undone.' } })
  const { environments } = await imports.app.call('environments.list', null)
  expect(environments.map(({ name }) => name)).toEqual(['Demo'])
})

test('an import goes on while others are read', async () => {
  const review = await read(large)
  const taking = all(review, null)
  await untilStaging()
  for (let count = 0; count < 3; count++) await read(collection)
  expect((await taking).requests).toBe(2000)
})

test('an import that is discarded while it is written leaves nothing behind', async () => {
  const root = join(imports.folders.projectFolder, 'collections')
  await mkdir(root, { recursive: true })
  const review = await read(large)
  const taking = expect(all(review, null)).rejects.toMatchObject({ code: 'cancelled' })
  await untilStaging()
  await imports.app.call('interchange.discard', { importId: review.importId, files: [] })
  await taking
  expect(await readdir(root)).toEqual([])
})

test('names that lead out of the project or are no file names stay in it', async () => {
  const odd = ['../../up', '/etc/passwd', 'CON', 'a\nb', '..', 'x'.repeat(400), '🦆', '\u0000']
  const item = odd.map((name) => ({ name, item: [{ name, request: 'https://a.example.com' }] }))
  const review = await read({ info: { name: '../out' }, item })
  const { collections } = await all(review, null)
  const { nodes, problems } = await imports.app.call('collections.tree', null)
  expect(problems).toEqual([])
  expect(nodes.filter(({ kind }) => kind === 'request')).toHaveLength(odd.length)
  for (const { path } of nodes) expect(path.startsWith(`${collections[0]}`)).toBe(true)
  expect((await readdir(imports.folders.projectFolder)).sort()).toEqual(['collections', 'environments'])
})

test('a secret that is set is kept and told', async () => {
  await imports.app.call('environments.save', { environment: prod, previousName: null })
  await imports.app.call('secrets.set', { environment: 'prod', name: 'DATABRICKS_TOKEN', value: 'mine' })
  const review = await read(collection)
  const { problems } = await all(review, 'prod')
  expect(problems).toEqual([{ name: 'DATABRICKS_TOKEN', message: expect.stringContaining('was kept') }])
})

test('a credential in a form is taken out, and a page token is none', async () => {
  await imports.app.call('environments.save', { environment: prod, previousName: null })
  const body = {
    mode: 'urlencoded',
    urlencoded: [
      { key: 'client_secret', value: 's3cr3t' },
      { key: 'page_token', value: 'cGFnZQ' },
    ],
  }
  const item = [{ name: 'Sign in', request: { method: 'POST', url: `${host}/oidc/v1/token`, body } }]
  const review = await read({ ...collection, item })
  expect(review.secrets.map(({ name, count }) => [name, count])).toEqual([['CLIENT_SECRET', 1]])
  const { collections } = await all(review, 'prod')
  const { request } = await imports.app.call('collections.read', { path: `${collections[0]}/sign-in.yaml` })
  expect(request.body).toEqual({
    type: 'form',
    fields: [
      { name: 'client_secret', value: '{{CLIENT_SECRET}}', enabled: true },
      { name: 'page_token', value: 'cGFnZQ', enabled: true },
    ],
  })
  expect(await everything()).not.toContain('s3cr3t')
})
