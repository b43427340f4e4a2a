import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Capture } from '#shared/model/capture.ts'
import { projectForTests, requestWith } from '../projects/testing/project-for-tests.ts'

/** Answers with the text it was sent, and the status of its path. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    response.writeHead(Number(request.url?.slice(1)) || 200, { 'content-type': 'application/json' })
    response.end(Buffer.concat(chunks))
  })
})
let origin: string
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const project = projectForTests()
const capture = (name: string, path: string, more: Partial<Capture> = {}): Capture => ({
  name,
  path,
  to: 'session',
  secret: false,
  enabled: true,
  ...more,
})

async function answer(text: string, captures: Capture[], { status = 200, environment = 'dev' as string | null } = {}) {
  const { app } = project
  const list = await app.call('environments.list', null)
  if (!list.environments.some(({ name }) => name === 'dev')) {
    const variables = [{ name: 'DATABRICKS_HOST', value: origin }]
    const dev = { name: 'dev', colour: 'blue' as const, protected: false, signIn: 'none' as const, variables }
    await app.call('environments.save', { environment: dev, previousName: null })
  }
  const request = requestWith({
    method: 'POST',
    url: `${origin}/${status}`,
    body: { type: 'json', text: text.replaceAll('{{', '\\{{') },
    captures,
  })
  return app.call('request.send', { request, environment, confirmed: false })
}

const stateOf = async (name: string) => {
  const states = await project.app.call('variables.list', { environment: 'dev', path: null })
  return states.find((one) => one.name === name)
}

test.each([
  ['{"id":12345678901234567890}', '$.id', '12345678901234567890'],
  ['{"id":12345678901234567890}', '.id', '12345678901234567890'],
  ['{"a":[{"n":1.50}]}', '$.a[0].n', '1.50'],
  ['{"a":[{"n":1e400}]}', '$.a[-1].n', '1e400'],
  ['{"s":"a\\nb \\u00e9"}', '$.s', 'a\nb é'],
  ['{"s":""}', '$.s', ''],
  ['{"b":false}', '$.b', 'false'],
  ['{"o":{"k":[1,12345678901234567890]}}', '$.o', '{"k":[1,12345678901234567890]}'],
  ['{"o":{"10":1,"9":2,"b":3}}', '$.o', '{"10":1,"9":2,"b":3}'],
  ['{"o":{"10":1,"9":2,"b":3}}', '.o', '{"10":1,"9":2,"b":3}'],
  ['[{"10":1,"9":[1.50,12345678901234567890]}]', '$[?@["10"]==1]', '{"10":1,"9":[1.50,12345678901234567890]}'],
  ['{"o":{"a":1,"a":2.0}}', '$.o', '{"a":1,"a":2.0}'],
  ['{"o":{"a":1,"a":2.0}}', '.o', '{"a":1,"a":2.0}'],
  ['{"o":{"a":1},"o":{"a":{"2":0,"1":-0}}}', '$.o.a', '{"2":0,"1":-0}'],
  ['{"o":[ {"é \\u00e9\\/":"\\u0041"} ,\n 1.0E+2 ]}', '$.o', '[ {"é \\u00e9\\/":"\\u0041"} ,\n 1.0E+2 ]'],
  ['[[1,2],[3,{"10":1,"9":2}]]', '$[-1][-1]', '{"10":1,"9":2}'],
  ['{"10":1,"9":2}', '$', '{"10":1,"9":2}'],
  ['{"10":1,"9":2}', '.', '{"10":1,"9":2}'],
  ['{"o":[{"k":1,"v":"x"},{"k":2,"v":"y"}]}', '$.o[?@.k==2].v', 'y'],
  ['{"o":[{"k":1},{"k":2}]}', '[.o[].k] | max', '2'],
  ['[{"page_token":"abc"}]', '$[0].page_token', 'abc'],
])('from %s by %s comes %s', async (text, path, expected) => {
  const response = await answer(text, [capture('X', path)])
  expect(response.captures).toEqual([{ name: 'X', state: 'ok', text: 'kept for this session', value: expected }])
  expect(response.steps.at(-1)).toMatchObject({
    name: 'Capture',
    state: 'ok',
    text: `{{X}} is ${expected}, kept for this session`,
  })
  expect(await stateOf('X')).toMatchObject({ value: expected, origin: 'this session', scope: 'session' })
})

test('a captured value is text to the next request, also where it looks like a variable', async () => {
  await answer('{"x":"{{DATABRICKS_HOST}}"}', [capture('X', '$.x')])
  const request = requestWith({
    method: 'POST',
    url: `${origin}/`,
    body: { type: 'text', text: '{{X}}', contentType: 'text/plain' },
  })
  const { bodyId } = await project.app.call('request.send', { request, environment: 'dev', confirmed: false })
  const body = await project.app.services.assets(new globalThis.Request(`http://localhost/bodies/${bodyId}`))
  expect(await body.text()).toBe('{{DATABRICKS_HOST}}')
})

test('into the environment goes a line of its file; a credential goes into the keychain, whatever was chosen', async () => {
  const response = await answer('{"id":12345678901234567890,"token":"s3cr3t"}', [
    capture('JOB_ID', '$.id', { to: 'environment' }),
    capture('API_TOKEN', '$.token', { to: 'environment' }),
    capture('OTHER', '$.token', { secret: true }),
  ])
  expect(response.captures).toEqual([
    { name: 'JOB_ID', state: 'ok', text: 'kept in dev', value: '12345678901234567890' },
    { name: 'API_TOKEN', state: 'ok', text: 'kept as a secret of dev' },
    { name: 'OTHER', state: 'ok', text: 'kept as a secret for this session' },
  ])
  expect(JSON.stringify(response)).not.toContain('s3cr3t')
  const file = await project.textOf('environments/dev.yaml')
  expect(file).toContain('JOB_ID: "12345678901234567890"\n  API_TOKEN:\n    secret: true\n')
  expect(file).not.toContain('s3cr3t')
  expect(await stateOf('API_TOKEN')).toMatchObject({ kind: 'secret', state: 'set', scope: 'environment' })
  const request = requestWith({
    url: '{{DATABRICKS_HOST}}/200',
    headers: [{ name: 'X-A', value: '{{OTHER}}', enabled: true }],
  })
  const sent = await project.app.call('request.send', { request, environment: 'dev', confirmed: false })
  expect(sent.request.headers).toContainEqual(['X-A', '{{OTHER}}'])
})

test('what is not found, not usable or not JSON is told, and the rest is kept', async () => {
  const response = await answer('{"a":1,"none":null}', [
    capture('A', '$.b'),
    capture('B', '$.none'),
    capture('C', '$.['),
    capture('1D', '$.a'),
    capture('DATABRICKS_HOST', '$.a'),
    capture('E', '$.a'),
    capture('OFF', '$.a', { enabled: false }),
  ])
  expect(response.captures?.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'A failed',
    'B failed',
    'C failed',
    '1D failed',
    'DATABRICKS_HOST failed',
    'E ok',
  ])
  expect(response.captures?.[0]?.text).toBe('$.b finds nothing in the answer.')
  expect((await answer('no json', [capture('A', '$.a')])).captures?.[0]?.text).toBe('The answer is no JSON.')
  expect(
    (await answer('{"a":1}', [capture('A', '$.a', { to: 'environment' })], { environment: null })).captures?.[0]?.text,
  ).toBe('No environment is active.')
})

test('nothing is captured from a refusal, and the Log says so', async () => {
  const response = await answer('{"a":1}', [capture('A', '$.a')], { status: 404 })
  expect(response.captures).toBeUndefined()
  expect(response.steps.at(-1)).toMatchObject({ state: 'skipped', text: '{{A}} not run: the answer is 404' })
  expect(await stateOf('A')).toBeUndefined()
})

test('a value of the session counts before all others, is kept for its environment only, and can be forgotten', async () => {
  await answer('{"a":1}', [capture('A', '$.a')])
  await project.app.call('variables.put', {
    place: { environment: 'dev' },
    name: 'A',
    value: 'file',
    secret: false,
    environment: 'dev',
  })
  expect(await stateOf('A')).toMatchObject({ value: '1', hides: ['environment dev'] })
  await project.app.call('variables.forget', { environment: 'dev', name: 'A' })
  expect(await stateOf('A')).toMatchObject({ value: 'file' })
})
