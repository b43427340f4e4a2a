import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenedRequest } from '#shared/contract/collections.ts'
import type { VariablePlace } from '#shared/contract/variables.ts'
import { failure, projectForTests, requestWith } from '../projects/testing/project-for-tests.ts'

/** Answers with what it was asked. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    response.statusCode = request.url?.startsWith('/refused') ? 404 : 200
    response.end(
      Buffer.concat(chunks).length > 0
        ? Buffer.concat(chunks)
        : JSON.stringify({ url: request.url, key: request.headers['x-key'] }),
    )
  })
})
let origin: string
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const project = projectForTests()
const put = (place: VariablePlace, name: string, value: string, secret = false) =>
  project.app.call('variables.put', { place, name, value, secret, environment: 'dev' })
const environment = () => ({
  name: 'dev',
  colour: 'blue' as const,
  protected: false,
  signIn: 'none' as const,
  variables: [{ name: 'DATABRICKS_HOST', value: origin }],
})

async function setUp(): Promise<{ collection: string; folder: string; opened: OpenedRequest }> {
  await project.app.call('environments.save', { environment: environment(), previousName: null })
  const collection = await project.makeFolder('Nightly')
  const folder = await project.makeFolder('Clean up', collection)
  const opened = await project.make(folder, 'Go', { url: '{{DATABRICKS_HOST}}/{{X}}' })
  return { collection, folder, opened }
}

async function bodyOf(bodyId: string): Promise<string> {
  const answer = await project.app.services.assets(new globalThis.Request(`http://localhost/bodies/${bodyId}`))
  return answer.text()
}

async function send(opened: OpenedRequest, more: object = {}) {
  const { request, path } = opened
  const response = await project.app.call('request.send', {
    request,
    environment: 'dev',
    confirmed: false,
    path,
    ...more,
  })
  return { ...response, text: await bodyOf(response.bodyId) }
}

test('the narrowest scope that has a variable gives its value, and says where it comes from and what it hides', async () => {
  const { collection, folder, opened } = await setUp()
  const scopes: [VariablePlace, string][] = [
    [{ project: true }, 'project'],
    [{ environment: 'dev' }, 'environment dev'],
    [{ folder: collection }, 'collection Nightly'],
    [{ folder }, 'folder Clean up'],
  ]
  const hidden: string[] = []
  for (const [place, from] of scopes) {
    await put(place, 'X', from.replace(' ', '-'))
    const states = await project.app.call('variables.list', { environment: 'dev', path: opened.path })
    expect(states.find(({ name }) => name === 'X')).toMatchObject({ value: from.replace(' ', '-'), origin: from })
    expect(states.find(({ name }) => name === 'X')?.hides ?? []).toEqual([...hidden])
    hidden.unshift(from)
    expect((await send(opened)).request.url).toBe(`${origin}/${encodeURI(from.replace(' ', '-'))}`)
  }
  const request = { ...opened.request, variables: [{ name: 'X', value: 'mine' }] }
  expect((await send({ ...opened, request })).request.url).toBe(`${origin}/mine`)
  expect((await send(opened, { path: null })).request.url).toBe(`${origin}/environment-dev`)
})

test('the files of the project hold what was put into each scope, and read the same again', async () => {
  const { folder, opened } = await setUp()
  await put({ project: true }, 'ACCOUNT', '12345678901234567890')
  await put({ folder }, 'WEBHOOK_KEY', 's3cr3t-value', true)
  expect(await project.textOf('project.yaml')).toBe('variables:\n  ACCOUNT: "12345678901234567890"\n')
  expect(await project.textOf(`${folder}/folder.yaml`)).toContain('WEBHOOK_KEY:\n    secret: true\n')
  const request = {
    ...opened.request,
    variables: [
      { name: 'ID', value: '0123' },
      { name: 'KEY', secret: true as const },
    ],
    captures: [{ name: 'RUN', path: '$.run_id', to: 'environment' as const, secret: false, enabled: true }],
  }
  const saved = await project.app.call('collections.save', { path: opened.path, base: opened.hash, request })
  expect(saved.request).toEqual(request)
  expect(await project.textOf(opened.path)).toContain(
    'variables:\n  ID: "0123"\n  KEY:\n    secret: true\ncaptures:\n  - name: RUN\n    path: $.run_id\n    to: environment\n',
  )
})

test('a change of project.yaml by another program counts at the next send, and comments stay', async () => {
  const { opened } = await setUp()
  await writeFile(project.at('project.yaml'), '# ours\nvariables:\n  X: one # first\n')
  expect((await send(opened)).request.url).toBe(`${origin}/one`)
  await put({ project: true }, 'MORE', '2')
  expect(await project.textOf('project.yaml')).toBe('# ours\nvariables:\n  X: one # first\n  MORE: "2"\n')
  await writeFile(project.at('project.yaml'), 'variables: [\n')
  expect((await project.app.call('variables.project', null)).problem).toMatch(/^Line 2/)
  expect((await failure(put({ project: true }, 'MORE', '3'))).code).toBe('file_damaged')
})

test('a secret of a folder is sent to the host of its environment, moves with the environment, and is in no file', async () => {
  const { folder, opened } = await setUp()
  await put({ folder }, 'KEY', 's3cr3t-value', true)
  const request = requestWith({
    url: '{{DATABRICKS_HOST}}/x',
    headers: [{ name: 'X-Key', value: '{{KEY}}', enabled: true }],
  })
  const answer = await send({ ...opened, request })
  expect(JSON.parse(answer.text)).toEqual({ url: '/x', key: 's3cr3t-value' })
  expect(answer.request.headers).toContainEqual(['X-Key', '{{KEY}}'])
  expect((await failure(send({ ...opened, request }, { path: null }))).code).toBe('unresolved_variables')
  const other = { ...request, url: 'http://127.0.0.1:9/x' }
  expect((await failure(send({ ...opened, request: other }))).code).toBe('credential_origin')
  await project.app.call('environments.save', { environment: { ...environment(), name: 'test' }, previousName: 'dev' })
  expect(await project.app.call('secrets.list', { environment: 'test', names: ['KEY'] })).toMatchObject([
    { name: 'KEY', state: 'set' },
  ])
  for (const file of [`${folder}/folder.yaml`, 'environments/test.yaml'])
    expect(await readFile(join(project.folders.projectFolder, file), 'utf8')).not.toContain('s3cr3t')
})

test('a credential does not get into a file as a plain value', async () => {
  const { folder } = await setUp()
  for (const place of [{ folder }, { project: true as const }, { environment: 'dev' }]) {
    expect((await failure(put(place, 'API_TOKEN', 'abc'))).code).toBe('secret_in_file')
    expect((await failure(put(place, 'X', `dapi${'0'.repeat(32)}`))).code).toBe('secret_in_file')
  }
  const folderSettings = await project.app.call('collections.folder', { path: folder })
  const variables = [{ name: 'PASSWORD', value: 'x' }]
  const saving = project.app.call('collections.saveFolder', {
    path: folder,
    settings: { ...folderSettings, variables },
  })
  expect((await failure(saving)).code).toBe('secret_in_file')
})

test('no folder changes the host or the token of an environment', async () => {
  const { collection, opened } = await setUp()
  await put({ folder: collection }, 'DATABRICKS_HOST', 'https://elsewhere.example.com')
  await put({ project: true }, 'X', 'x')
  expect((await send(opened)).request.url).toBe(`${origin}/x`)
})

test('a request is not sent before what it asks for is answered, and secret answers stay unseen', async () => {
  const { opened } = await setUp()
  const request = requestWith({
    url: '{{DATABRICKS_HOST}}/{{?DAY}}',
    headers: [{ name: 'X-Key', value: '{{?KEY:secret}}', enabled: true }],
  })
  const asked = await failure(send({ ...opened, request }))
  expect([asked.code, asked.detail]).toEqual([
    'prompt_required',
    {
      prompts: [
        { name: 'DAY', secret: false },
        { name: 'KEY', secret: true },
      ],
    },
  ])
  const answer = await send({ ...opened, request }, { values: { DAY: 'mon {{X}}', KEY: 'hush hush' } })
  expect(JSON.parse(answer.text)).toEqual({ url: '/mon%20%7B%7BX%7D%7D', key: 'hush hush' })
  const { text: _, ...shown } = answer
  expect(JSON.stringify(shown)).not.toContain('hush')
  expect(answer.request.headers).toContainEqual(['X-Key', '{{?KEY}}'])
  expect(answer.steps[0]).toMatchObject({ name: 'Filled in', text: '{{?DAY}} is mon {{X}}' })
  const entries = await project.app.call('history.list', {
    filter: { text: '', status: null, operationId: null, environment: null, from: null, to: null, pinned: false },
    before: null,
    limit: 1,
  })
  expect(JSON.stringify(entries)).not.toContain('hush')
})

test('dynamic values are made once for a send, and anew for the next', async () => {
  const { opened } = await setUp()
  const body = {
    type: 'json' as const,
    text: '{"a":"{{$uuid}}","b":"{{$uuid}}","t":{{$epochMs}},"n":{{$randomInt 5 5}}}',
  }
  const request = requestWith({ method: 'POST', url: '{{DATABRICKS_HOST}}/{{$uuid}}', body })
  const first = await send({ ...opened, request })
  const { a, b, t, n } = JSON.parse(first.text)
  expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect([b, first.request.url, n]).toEqual([a, `${origin}/${a}`, 5])
  expect(Math.abs(Date.now() - t)).toBeLessThan(60_000)
  expect(first.steps.map(({ text }) => text)).toContain(`{{$uuid}} is ${a}`)
  expect((await send({ ...opened, request })).request.url).not.toBe(first.request.url)
  const wrong = { ...request, url: '{{DATABRICKS_HOST}}/{{$uid}}' }
  const refused = await failure(send({ ...opened, request: wrong }))
  expect([refused.code, refused.likely]).toEqual(['unresolved_variables', expect.stringContaining('{{$uid}}')])
})
