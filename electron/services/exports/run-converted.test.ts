import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Imported } from '#shared/interchange/imported.ts'
import { emptyRequest } from '#shared/model/request.ts'
import { type Peer, startPeer } from '../send/testing/peer.ts'
import { byMark } from '../snippets/testing/exchange.ts'
import {
  type Batch,
  hasProgram,
  pythonWith,
  runBash,
  runHttpie,
  runNode,
  runPython,
} from '../snippets/testing/tools.ts'
import { convertTo } from './convert-to.ts'

let peer: Peer
let folder: string
beforeAll(async () => {
  peer = await startPeer((response) => response.end('{}'))
  folder = await mkdtemp(join(tmpdir(), 'trowel-converted-'))
})
afterAll(async () => {
  await peer.close()
  await rm(folder, { recursive: true, force: true })
})

const query = (name: string, value: string) => ({ name, value, in: 'query' as const, enabled: true })
const imported: Imported = {
  collections: [
    {
      name: 'C',
      variables: [{ name: 'PLAIN', value: "it's é&1", secret: false }],
      items: [
        {
          type: 'request',
          name: 'R',
          request: {
            ...emptyRequest(),
            method: 'POST',
            url: '{{DATABRICKS_HOST}}/api/2.0/x/{id}',
            params: [query('a', '{{PLAIN}}'), query('b', '{{OTHER}}')],
            body: { type: 'json', text: '{"n": 12345678901234567890, "o": "{{OTHER}}"}' },
          },
        },
      ],
    },
  ],
  environments: [],
  notes: [],
}
const values = { id: 'a b', OTHER: 'x/y' }
const httpie = pythonWith('httpie')
const requests = pythonWith('requests')

test.each<[string, string, string | null, (batch: Batch) => Promise<string>]>([
  ['curl', 'curl', hasProgram('curl') ? null : 'no curl here', runBash],
  ['wget', 'wget', hasProgram('wget') ? null : 'no wget here', runBash],
  ['HTTPie', 'httpie', httpie ? null : 'no Python here has httpie', (batch) => runHttpie(batch, httpie!)],
  [
    'Python requests',
    'python',
    requests ? null : 'no Python here has requests',
    (batch) => runPython(batch, requests!),
  ],
  ['JavaScript fetch', 'javascript', null, runNode],
])('a request that knows neither host nor values runs in %s with those of the shell', async (_, kind, why, run) => {
  if (why !== null) {
    process.stdout.write(`${kind}: skipped, ${why}.\n`)
    return
  }
  const { text, left } = await convertTo(kind, imported)
  expect(left).toBe(0)
  const encoded = Object.entries(values).map(([name, value]) => [`${name}_ENCODED`, encodeURIComponent(value)])
  peer.received.length = 0
  const said = await run({
    folder,
    port: peer.port,
    snippets: [text],
    environment: {
      ...values,
      ...Object.fromEntries(encoded),
      DATABRICKS_HOST: peer.origin,
      DATABRICKS_TOKEN: 'dapi-canary',
    },
  })
  const [received] = byMark(peer).get(0) ?? []
  expect(received, said).toBeDefined()
  const { method, url, rawHeaders, body } = received!
  expect([method, decodeURIComponent(url), body.toString()]).toEqual([
    'POST',
    "/api/2.0/x/a b?a=it's é&1&b=x/y",
    '{"n": 12345678901234567890, "o": "x/y"}',
  ])
  expect(rawHeaders.join('\n').toLowerCase()).toContain('authorization\nbearer dapi-canary')
})
