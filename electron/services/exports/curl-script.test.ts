import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportAs } from '#shared/interchange/export/export-as.ts'
import type { ImportedCollection, ImportedRequest } from '#shared/interchange/imported.ts'
import { emptyRequest, type Request } from '#shared/model/request.ts'
import { type Peer, startPeer } from '../send/testing/peer.ts'
import { type Sender, startSender } from '../send/testing/sender.ts'
import { openSnippet } from '../snippets/open-snippets.ts'
import { exampleRequests, hostileRequests } from '../snippets/testing/corpus.ts'
import { essence } from '../snippets/testing/exchange.ts'

const token = 'dapi-canary-5d41402abc4b2a76'
const secret = "it's a $ecret/%"
const plain = "a'b/c é 🧱 } %41 \\n"

let peer: Peer
let sender: Sender
let folder: string
beforeAll(async () => {
  peer = await startPeer((response) => response.end('{}'))
  sender = await startSender({
    plain: { DATABRICKS_HOST: peer.origin, DATABRICKS_ACCOUNT_ID: 'account', PLAIN: plain },
    secrets: {
      DATABRICKS_TOKEN: { value: token, origin: peer.origin },
      'OTHER.TOKEN': { value: secret, origin: peer.origin },
    },
    signIn: 'token',
  })
  folder = await mkdtemp(join(tmpdir(), 'trowel-script-'))
})
afterAll(async () => {
  await sender.close()
  await peer.close()
  await rm(folder, { recursive: true, force: true })
})

const row = (name: string, value: string, place: 'query' | 'path' = 'query') => ({
  name,
  value,
  in: place,
  enabled: true,
})
const url = '{{DATABRICKS_HOST}}/api/2.0/x'
const own: Request[] = [
  { ...emptyRequest(), url, params: [row('q', '{{PLAIN}}'), row('{{PLAIN}}', 'x {{OTHER.TOKEN}} y')] },
  { ...emptyRequest(), url: `${url}/{name}`, params: [row('name', '{{PLAIN}}', 'path')] },
  {
    ...emptyRequest(),
    method: 'POST',
    url,
    body: { type: 'json', text: '{"n": 12345678901234567890, "t": "{{OTHER.TOKEN}}"}' },
  },
  {
    ...emptyRequest(),
    method: 'POST',
    url,
    body: { type: 'form', fields: [{ name: 'f', value: '{{PLAIN}}', enabled: true }] },
  },
]

const run = (file: string, words: readonly string[]): Promise<{ code: number; said: string; output: string }> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      LANG: 'C.UTF-8',
      NO_PROXY: '*',
      DATABRICKS_HOST: peer.origin,
      DATABRICKS_TOKEN: token,
      OTHER_TOKEN: secret,
    }
    execFile('bash', [file, ...words], { cwd: folder, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stderr, output: stdout }),
    )
  })

test('the script lists its calls, sends the named ones as Trowel does, and nothing else runs', async () => {
  const requests = [...own, ...hostileRequests(), ...(await exampleRequests(20))]
  // A hostile name in every one: it stands in comments and in the list.
  const items = requests.map(
    (request, at): ImportedRequest => ({
      type: 'request',
      name: `Call ${at}\n$(touch canary) \`touch canary\`\nCALLS\ntouch canary #`,
      request,
    }),
  )
  const collection: ImportedCollection = {
    name: 'All\ntouch canary',
    variables: [
      { name: 'PLAIN', value: plain, secret: false },
      { name: 'OTHER.TOKEN', value: 'never', secret: true },
      { name: 'DATABRICKS_ACCOUNT_ID', value: 'account', secret: false },
    ],
    items,
  }
  const { files, notes } = await exportAs(
    'curl-script',
    { collections: [collection], environments: [] },
    {
      curl: (request) => openSnippet(request, 'curl'),
    },
  )
  const text = files[0]!.text
  expect(text).not.toContain('never')
  const file = join(folder, 'calls.sh')
  await writeFile(file, text)
  const listed = await run(file, [])
  expect(listed).toMatchObject({ code: 0, said: '' })
  expect(peer.received).toEqual([])
  const words = listed.output.split('\n').flatMap((line) => /^ {2}(call-\d+\S*)/.exec(line)?.[1] ?? [])
  const left = new Set(
    notes.filter(({ kind }) => kind === 'dropped').map(({ place }) => Number(/Call (\d+)/.exec(place)?.[1])),
  )
  expect(words).toHaveLength(requests.length - left.size)
  expect(left.size).toBeLessThan(8)

  const sentByScript = new Map<number, ReturnType<typeof essence> | null>()
  const done = await run(file, words)
  expect(
    done.said.split('\n').filter((line) => line.startsWith('calls.sh')),
    done.said.slice(0, 2000),
  ).toEqual([])
  expect(done.code).toBe(0)
  const received = [...peer.received]
  const kept = requests.flatMap((request, at) => (left.has(at) ? [] : [{ request, at }]))
  expect(received).toHaveLength(kept.length)
  for (const [at, { request }] of kept.entries()) sentByScript.set(at, essence(received[at]!, request))
  const wrong: unknown[] = []
  for (const [at, { request }] of kept.entries()) {
    peer.received.length = 0
    await sender.ask(request, { confirmed: true })
    const sent = essence(peer.received[0]!, request)
    const mean = at < own.length ? sameMeaning : sorted
    if (JSON.stringify(mean(sent)) !== JSON.stringify(mean(sentByScript.get(at)!))) {
      wrong.push({ sent, script: sentByScript.get(at) })
    }
  }
  expect(wrong).toEqual([])
  expect(existsSync(join(folder, 'canary'))).toBe(false)
  expect((await run(file, ['nobody'])).code).toBe(2)
})

function sorted(fields: Record<string, string>): [string, string][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** A script cannot know which characters of a variable may stay as they are in an address: it encodes all of them. */
function sameMeaning(fields: Record<string, string>): [string, string][] {
  return sorted({ ...fields, url: decodeURIComponent(fields.url!) })
}
