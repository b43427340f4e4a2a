import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { requestsIn } from '#shared/interchange/export/requests-in.ts'
import { importCommand } from '#shared/interchange/import-command.ts'
import { importSources } from '#shared/interchange/import-sources.ts'
import type { Imported } from '#shared/interchange/imported.ts'
import { readPairs } from '#shared/interchange/testing/show-import.ts'
import { whatIsSent } from '#shared/interchange/testing/what-is-sent.ts'
import { convertKinds, convertTo } from './convert-to.ts'

const fixtures = join(import.meta.dirname, '../../../shared/interchange')
const pairs = ['curl/fixtures/bash.txt', 'curl/fixtures/windows.txt', 'httpie/fixtures/httpie.txt'].flatMap((file) =>
  readPairs(readFileSync(join(fixtures, file), 'utf8')),
)

/** A path parameter without a value is a variable in other tools; a bare host asks for "/". */
const sent = (imported: Imported) =>
  imported.collections.flatMap((each) =>
    requestsIn(each).map(({ item }) => {
      const { url, ...more } = whatIsSent(item.request)
      return { ...more, url: url.replace(/(?<!\{)(\{\w+\})(?!\})/g, '{$1}').replace(/^(https?:\/\/[^/?]+)$/, '$1/') }
    }),
  )

let same = 0

test.each(pairs)('curl → HTTPie → curl sends the same: $title', async ({ input }) => {
  const first = importCommand(input, { keepHosts: true, keepFiles: true })
  const httpie = await convertTo('httpie', first)
  if (httpie.left > 0) return
  const second = importSources([{ path: 'x', text: httpie.text }], 'httpie', {
    keepHosts: true,
    keepFiles: true,
  }).imported
  expect(sent(second)).toEqual(sent(first))
  const curl = await convertTo('curl', second)
  expect(curl.left).toBe(0)
  const third = importSources([{ path: 'x', text: curl.text }], 'curl', { keepHosts: true, keepFiles: true }).imported
  expect(sent(third)).toEqual(sent(first))
  same += 1
})

test('HTTPie can send nearly all of them', () => {
  expect(pairs.length - same).toBeLessThanOrEqual(3)
})

const token = `dapi${'0123456789abcdef'.repeat(2)}`
const line = `curl https://a.example.com/{id}?q=1 -H 'Authorization: Bearer ${token}' --json '{"n": 12345678901234567890}'`

test.each(convertKinds.map(({ id }) => id))('%s is written without the token, or refused in words', async (kind) => {
  const imported = importCommand(line, { keepHosts: true, keepFiles: true })
  const { text, left, notes, setToken } = await convertTo(kind, imported)
  expect(text + setToken.join() + JSON.stringify(notes)).not.toContain(token)
  if (left === 0) expect(text).toContain('12345678901234567890')
  else expect(notes.some(({ kind: what, message }) => what === 'dropped' && message.length > 20)).toBe(true)
})

test('plain variables of a collection are filled in, others are variables of the shell', async () => {
  const postman = {
    info: { name: 'C' },
    variable: [{ key: 'base', value: 'https://a.example.com' }],
    item: [{ name: 'R', request: { method: 'GET', url: '{{base}}/x/{{other}}', auth: { type: 'noauth' } } }],
  }
  const { imported } = importSources([{ path: 'x', text: JSON.stringify(postman) }], null)
  const { text, setToken } = await convertTo('curl', imported)
  expect(text).toContain('https://a.example.com/x/$other_ENCODED')
  expect(setToken.join()).toContain('other_ENCODED')
})

test('a workspace that is not named is the variable DATABRICKS_HOST in every tool', async () => {
  const postman = {
    info: { name: 'C' },
    item: [{ name: 'R', request: { method: 'GET', url: '{{DATABRICKS_HOST}}/api/2.0/x?q={{a}}' } }],
  }
  const { imported } = importSources([{ path: 'x', text: JSON.stringify(postman) }], null)
  const text = async (kind: string) => (await convertTo(kind, imported)).text
  expect(await text('curl')).toContain(`--url "$DATABRICKS_HOST"'/api/2.0/x?q='"$a_ENCODED"`)
  expect(await text('python')).toContain(
    "url = os.environ['DATABRICKS_HOST'] + '/api/2.0/x?q=' + quote(os.environ['a'], safe='')",
  )
  expect(await text('javascript')).toContain(
    "fetch(process.env.DATABRICKS_HOST + '/api/2.0/x?q=' + encode(process.env.a)",
  )
  expect(await text('databricks-cli')).toContain('DATABRICKS_HOST="$DATABRICKS_HOST" databricks api get')
  expect(await text('sdk-python')).toContain("host=os.environ['DATABRICKS_HOST'],")
  expect(await text('sdk-go')).toContain('Host: os.Getenv("DATABRICKS_HOST")')
  expect(await text('terraform')).toContain('/api/2.0/x?q=$'.concat('{urlencode(var.a)}"'))
  expect(await text('terraform')).toContain('url    = "$'.concat('{var.databricks_host}/'))
})

test.each([
  ['https://{{host}}/x', '--url "https://$host/x"'],
  ['{{scheme}}://{{host}}:{{port}}/x', '"$scheme://$host:$port/x"'],
  ['{{host}}:8443/x?a=1', '"$host"'],
  ['{{host}}', '"$host/"'],
  ['http://plain.example.com/x', 'http://plain.example.com/x'],
])('an address %s is written with variables where it has them', async (url, part) => {
  const request = {
    name: 'R',
    request: { method: 'GET', url, auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{t}}' }] } },
  }
  const text = JSON.stringify({ info: { name: 'C' }, item: [request] })
  const { imported } = importSources([{ path: 'x', text }], null)
  const written = await convertTo('curl', imported)
  expect(written.left).toBe(0)
  expect(written.text).toContain(part)
  expect(written.text).toContain('Authorization: Bearer $t')
})

test('no request, or a kind that nobody knows, is told', async () => {
  const none: Imported = { collections: [], environments: [], notes: [] }
  await expect(convertTo('curl', none)).rejects.toThrow(AppError)
  await expect(convertTo('fax', importCommand(line))).rejects.toMatchObject({ code: 'bad_input' })
})
