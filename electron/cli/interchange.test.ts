import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cliIn } from './testing/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'trowel-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const cli = cliIn(folder)

const token = `dapi${'0123456789abcdef'.repeat(2)}`
const host = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'
const curl = `curl ${host}/api/2.2/jobs/run-now -H 'Authorization: Bearer ${token}' --json '{"job_id": 12345678901234567890}'`

beforeAll(async () => {
  const collection = {
    info: { name: 'Night work' },
    item: [
      {
        name: 'Clusters',
        item: [
          {
            name: 'Get one',
            request: {
              method: 'GET',
              url: {
                raw: `${host}/api/2.1/clusters/get?cluster_id=1234-567890-patch123`,
                query: [{ key: 'cluster_id', value: '1234-567890-patch123' }],
              },
            },
          },
          { name: 'Same', request: { method: 'GET', url: `${host}/a` } },
          { name: 'same', request: { method: 'GET', url: `${host}/b` } },
        ],
      },
    ],
  }
  writeFileSync(join(folder, 'night.json'), JSON.stringify(collection))
  expect((await cli(['import', join(folder, 'night.json')])).code).toBe(0)
})

test('a curl line from standard input becomes HTTPie, with every digit and without the token', async () => {
  const { code, stdout, stderr } = await cli(['convert', '--to', 'httpie'], curl)
  expect(code).toBe(0)
  for (const part of [host, '--auth "$DATABRICKS_TOKEN"', `--raw='{"job_id": 12345678901234567890}'`]) {
    expect(stdout).toContain(part)
  }
  expect(stdout + stderr).not.toContain(token)
  expect(stderr).toContain('A credential was taken out')
  expect(stderr).toContain('Set first:\n  read -rs DATABRICKS_TOKEN')
})

test('all kinds are named, and others are refused', async () => {
  const { code, stdout } = await cli(['convert', '--list'])
  expect(code).toBe(0)
  for (const kind of [
    'curl',
    'httpie',
    'postman',
    'insomnia',
    'har',
    'request',
    'powershell',
    'javascript',
    'wget',
    'http',
  ]) {
    expect(stdout).toMatch(new RegExp(`^  ${kind} `, 'm'))
  }
  expect(await cli(['convert', '--to', 'fax'], curl)).toMatchObject({ code: 2, stdout: '' })
  const nobody = await cli(['convert', '--to', 'curl', join(folder, 'nobody.txt')])
  expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('nobody.txt')])
})

test('what is wrong with a file is told with its name and its place', async () => {
  const file = join(folder, 'broken.json')
  writeFileSync(file, '{\n  "info": ]\n}')
  const { code, stderr, stdout } = await cli(['convert', '--to', 'curl', file])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`${file}: `)
  expect(stderr).toContain('line 2, column 11')
})

test('a request that a tool cannot send is left out and told, and the exit code says so', async () => {
  const two = `curl -X PATCH https://a.example.com/1\ncurl https://a.example.com/2`
  const { code, stdout, stderr } = await cli(['convert', '--to', 'terraform'], two)
  expect(code).toBe(1)
  expect(stdout).toContain('https://a.example.com/2')
  expect(stdout).not.toContain('https://a.example.com/1')
  expect(stderr).toMatch(/^dropped: .*a\.example\.com\/1: The request was left out/m)
})

test('a file that is there is not written over unless that is said', async () => {
  const file = join(folder, 'out.sh')
  expect((await cli(['convert', '--to', 'curl', '-o', file], curl)).code).toBe(0)
  const before = readFileSync(file, 'utf8')
  expect((await cli(['convert', '--to', 'httpie', '-o', file], curl)).code).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect((await cli(['convert', '--to', 'httpie', '-o', file, '--force'], curl)).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toMatch(/^https /)
})

test('a saved request is sent by its names, with other parameters where they are given', async () => {
  const sent = await cli(['send', 'Night work/Clusters/Get one', '--env', 'Demo', '--jq', '.spark_context_id'])
  expect([sent.code, sent.stdout]).toEqual([0, '1234567890123456789\n'])
  const other = await cli(['send', 'night-work/clusters/get-one', 'cluster_id=nobody', '--env', 'Demo'])
  expect([other.code, JSON.parse(other.stdout).error_code]).toEqual([1, 'INVALID_PARAMETER_VALUE'])
})

test.each([
  [['night-work/clusters/get-one', 'x=1'], 'cluster_id'],
  [['night-work/clusters'], 'is a folder'],
])('send %j is refused with what there is', async (words, said) => {
  const { code, stderr } = await cli(['send', ...words, '--env', 'Demo'])
  expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
})

test('a collection is exported to standard output or to a file', async () => {
  const { code, stdout, stderr } = await cli(['export', 'night-work', '--to', 'http'])
  expect([code, stderr]).toEqual([0, expect.stringContaining('no folders')])
  expect(stdout).toContain(
    '### Clusters / Get one\nGET {{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id=1234-567890-patch123\n',
  )
  const file = join(folder, 'clusters.json')
  expect((await cli(['export', 'Night work/Clusters', '--to', 'postman', '--output', file])).code).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8')).item).toHaveLength(3)
  expect((await cli(['export', 'nobody', '--to', 'postman'])).code).toBe(2)
  expect((await cli(['export', 'night-work', '--to', 'postman', '--env', 'Demo'])).code).toBe(2)
  const several = await cli(['export', 'night-work', '--to', 'postman', '--env', 'Demo', '-o', folder])
  expect(several.code).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'demo.postman_environment.json'), 'utf8')).name).toBe('Demo')
})
