import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cliIn, type Result } from './testing/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'trowel-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cli = cliIn(folder)

test('ops --json lists every operation with all that a script needs', async () => {
  const { code, stdout } = await cli(['ops', '--json'])
  expect(code).toBe(0)
  const operations = JSON.parse(stdout) as Record<string, unknown>[]
  expect(operations.length).toBeGreaterThanOrEqual(1403)
  expect(Object.keys(operations[0] ?? {})).toEqual(
    expect.arrayContaining([
      'id',
      'group',
      'area',
      'version',
      'scope',
      'method',
      'path',
      'title',
      'summary',
      'example',
    ]),
  )
})

test('ops --json has every group of the reference', async () => {
  const { stdout } = await cli(['ops', '--json'])
  const operations = JSON.parse(stdout) as { groups: string[] }[]
  const groups = new Set(operations.flatMap((operation) => operation.groups))
  expect(groups.size).toBe(27)
  expect(groups).toContain('Clusters API 2.0')
})

const keyring = process.env.TROWEL_KEYRING === '1'
if (!keyring)
  process.stdout.write('Tokens of the command line: skipped, run it by npm test for a real Secret Service.\n')

test.skipIf(!keyring)('a token goes into the keychain and to its host, and is never printed', async () => {
  const canary = `dapi${randomBytes(16).toString('hex')}`
  const seen: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const results: Result[] = []
  try {
    results.push(await cli(['env', 'add', 'Local', host]))
    results.push(await cli(['env', 'token', 'Local'], `${canary}\n`))
    results.push(await cli(['send', 'clusters.list', '--env', 'Local', '--include', '--json']))
    results.push(await cli(['send', 'GET', 'http://127.0.0.1:1/{{DATABRICKS_TOKEN}}', '--env', 'Local', '--json']))
    results.push(await cli(['env', '--json']))
  } finally {
    server.closeAllConnections()
    server.close()
  }
  expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 2, 0])
  expect(seen).toEqual([`Bearer ${canary}`])
  for (const { stdout, stderr } of results) expect(stdout + stderr).not.toContain(canary)
})

test('ops finds by words, newest version first, and says by its exit code when there is none', async () => {
  const found = await cli(['ops', 'clusters', 'get'])
  expect(found.code).toBe(0)
  expect(found.stdout.split('\n')[0]).toBe('GET    /api/2.1/clusters/get')
  expect((await cli(['ops', 'xyzzyplugh'])).code).toBe(1)
})

test('sends an operation of the demo workspace: the body to stdout with all 19 digits, nothing else', async () => {
  const { code, stdout, stderr } = await cli([
    'send',
    'clusters.get@2.1',
    'cluster_id=1234-567890-patch123',
    '--env',
    'Demo',
  ])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toContain('1234567890123456789')
  expect(() => JSON.parse(stdout)).not.toThrow()
})

test('an operation without version is the newest one', async () => {
  const { stderr } = await cli(['send', 'clusters.get', 'cluster_id=1234-567890-patch123', '--json'])
  expect(JSON.parse(stderr).request.url).toContain('/api/2.1/clusters/get?cluster_id=1234-567890-patch123')
})

test('a 4xx answer is printed whole and ends with 1', async () => {
  const { code, stdout } = await cli(['send', 'clusters.get@2.1', 'cluster_id=nobody', '--include'])
  expect(code).toBe(1)
  expect(JSON.parse(stdout).error_code).toBe('INVALID_PARAMETER_VALUE')
})

test('a filter prints what jq makes of the answer, with all 19 digits', async () => {
  const send = ['send', 'clusters.get@2.1', 'cluster_id=1234-567890-patch123']
  const object = await cli([...send, '--jq', '{id: .cluster_id, context: .spark_context_id}'])
  expect(object).toEqual({
    code: 0,
    stdout: '{\n  "id": "1234-567890-patch123",\n  "context": 1234567890123456789\n}\n',
    stderr: '',
  })
  expect((await cli([...send, '--jq', '.cluster_id', '-r'])).stdout).toBe('1234-567890-patch123\n')
  const rounded = await cli([...send, '--jq', '.spark_context_id + 1'])
  expect(rounded.stdout).toBe('1234567890123456800\n')
  expect(rounded.stderr).toContain('spark_context_id 1234567890123456789 were rounded')
  const failed = await cli([...send, '--jq', '.cluster_id, .cluster_id.x'])
  expect(failed.stdout).toBe('"1234-567890-patch123"\n')
  expect(failed.stderr).toContain('jq: Cannot index string with string ("x")')
  expect(failed.code).toBe(2)
})

test('fields go into the body as JSON, a number as typed', async () => {
  const seen: string[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${text}`)
      response.end('{}')
    })
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const none = ['--env', 'Bare']
  try {
    writeFileSync(join(folder, 'body.json'), '{"n": 12345678901234567890}')
    await cli(['env', 'set', 'Demo', 'MINE=7'])
    expect((await cli(['send', 'POST', `${url}/x`, 'id:=9007199254740993', 'name=a b'])).code).toBe(0)
    expect((await cli(['send', 'GET', `${url}/y?a=1`, 'b=2', 'c={{MINE}}'])).code).toBe(0)
    expect((await cli(['send', 'PUT', `${url}/z`, '--body', `@${join(folder, 'body.json')}`])).code).toBe(0)
    expect((await cli(['send', 'PUT', `${url}/w`, '--body', '-'], '{"from":"stdin"}')).code).toBe(0)
    expect((await cli(['send', 'GET', `${url}/x`, ...none])).code).toBe(2)
  } finally {
    server.closeAllConnections()
    server.close()
  }
  expect(seen).toEqual([
    'POST /x {"id":9007199254740993,"name":"a b"}',
    'GET /y?a=1&b=2&c=7 ',
    'PUT /z {"n": 12345678901234567890}',
    'PUT /w {"from":"stdin"}',
  ])
})

test.each([
  [[], 'Say what to do'],
  [['fly'], '"fly" is not known'],
  [['send'], 'send needs an operation'],
  [['import'], 'import needs a file'],
  [['import', '/nowhere/at/all.json'], 'all.json'],
  [['send', 'GET'], 'needs a path'],
  [['send', 'clusters.nope@2.1'], 'clusters.nope@2.1'],
  [['send', 'clusters.get@2.1', 'cluster_id'], 'not name=value'],
  [['ops', '--frobnicate'], '--frobnicate'],
  [['send', 'clusters.list', '-r'], '--raw-output is for'],
  [['send', 'POST', 'http://127.0.0.1:1/', '--jq', '.a | | .b'], "Unexpected '|'. Line 1, column 6."],
  [['send', 'GET', 'http://127.0.0.1:1/'], '127.0.0.1'],
  [['send', 'GET', '/api/2.0/{{NOWHERE}}'], 'NOWHERE'],
])('%j ends with 2 and a sentence', async (args, sentence) => {
  const { code, stdout, stderr } = await cli(args)
  expect(stdout).toBe('')
  expect(stderr).toContain(sentence)
  expect(stderr).not.toMatch(/\n {4}at /)
  expect(code).toBe(2)
})

test('env lists the environments, the active one marked', async () => {
  const { code, stdout } = await cli(['env'])
  expect(code).toBe(0)
  expect(stdout).toContain('* Demo  demo workspace\n')
})

test('import takes a Postman collection over and says what it left out', async () => {
  const file = join(folder, 'collection.json')
  const header = [{ key: 'Authorization', value: 'Bearer not-for-files' }]
  const request = { url: 'https://a.example.com/x?n=12345678901234567890', header }
  writeFileSync(file, JSON.stringify({ info: { name: 'Taken over' }, item: [{ name: 'One', request }] }))
  const { code, stdout, stderr } = await cli(['import', file])
  expect([code, stdout]).toEqual([0, 'collections/taken-over\n'])
  expect(stderr).toContain('Left out, for want of --env: the credentials API_TOKEN.')
  const text = readFileSync(join(folder, 'project/collections/taken-over/one.yaml'), 'utf8')
  expect(text).toContain('12345678901234567890')
  expect(text + stderr).not.toContain('not-for-files')
})

test('import takes the folder of a Bruno collection over, with what other tools wrote beside it', async () => {
  const source = join(folder, 'bruno')
  mkdirSync(join(source, 'night/environments'), { recursive: true })
  writeFileSync(join(source, 'night/bruno.json'), '{"version": "1", "name": "Night", "type": "collection"}')
  const run =
    'meta {\n  name: Run\n}\npost {\n  url: {{host}}/run\n  body: json\n}\nbody:json {\n  {"id": 12345678901234567890}\n}\n'
  writeFileSync(join(source, 'night/run.bru'), run)
  writeFileSync(
    join(source, 'night/environments/Night dev.bru'),
    'vars {\n  host: https://a.example.com\n}\nvars:secret [\n  key\n]\n',
  )
  writeFileSync(join(source, 'calls.http'), '### Ping\nGET {{host}}/ping\n')
  const { code, stdout } = await cli(['import', source])
  expect([code, stdout]).toEqual([0, 'collections/night\ncollections/calls\nenvironment Night dev\n'])
  const read = (path: string) => readFileSync(join(folder, 'project', path), 'utf8')
  expect(read('collections/night/run.yaml')).toContain('12345678901234567890')
  expect(read('collections/calls/ping.yaml')).toContain('{{host}}/ping')
  expect(read('environments/night-dev.yaml')).toMatch(/key:\n +secret: true/)
})

test('import takes the files of a folder over, and names what it can read', async () => {
  const source = join(folder, 'source')
  mkdirSync(join(source, 'deep/node_modules'), { recursive: true })
  const item = [{ name: 'One', request: 'https://a.example.com' }]
  writeFileSync(join(source, 'deep/a.json'), JSON.stringify({ info: { name: 'Of a folder' }, item }))
  writeFileSync(join(source, 'deep/node_modules/b.json'), JSON.stringify({ info: { name: 'Not this' }, item }))
  writeFileSync(join(source, 'package.json'), '{}')
  const { code, stdout, stderr } = await cli(['import', source])
  expect([code, stdout]).toEqual([0, 'collections/of-a-folder\n'])
  expect(stderr).toContain('dropped: package.json: The file was left out.')
  const listed = await cli(['import', '--list'])
  expect(listed.code).toBe(0)
  expect(listed.stdout).toMatch(/^Postman +collections/m)
})

test('history lists what was sent, and finds it by words', async () => {
  await cli(['send', 'clusters.get@2.1', 'cluster_id=history-canary'])
  const found = await cli(['history', 'history-canary', '--json'])
  expect(found.code).toBe(0)
  const [entry] = JSON.parse(found.stdout) as { url: string; status: number; operationId: string }[]
  expect(entry).toMatchObject({ status: 400, operationId: 'clusters.get@2.1' })
  expect((await cli(['history', 'clusters'])).stdout).toContain('/api/2.1/clusters/get?cluster_id=history-canary')
  expect((await cli(['history', 'xyzzyplugh'])).code).toBe(1)
})
