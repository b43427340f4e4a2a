import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import type { Request } from '#shared/model/request.ts'
import type { SnippetKindId } from '#shared/snippets/kinds.ts'
import type { Snippet, SnippetOptions } from '#shared/snippets/snippet.ts'
import { type Peer, startPeer } from '../send/testing/peer.ts'
import { type Sender, startSender, testVariables } from '../send/testing/sender.ts'
import { createSnippets } from './create-snippets.ts'
import { exampleRequests, hostileRequests } from './testing/corpus.ts'
import { byMark, essence } from './testing/exchange.ts'
import { type Batch, hasProgram, pythonWith, runBash, runHttpie, runNode, runPython } from './testing/tools.ts'

const token = 'dapi-canary-5d41402abc4b2a76'
const other = "it's a $ecret"

let peer: Peer
let sender: Sender
let requests: Request[]
let sent: Record<string, string>[]

beforeAll(async () => {
  peer = await startPeer((response) => response.end('{}'))
  sender = await startSender(setUp())
  requests = [...hostileRequests(), ...(await exampleRequests(60))]
  sent = []
  for (const request of requests) {
    peer.received.length = 0
    await sender.ask(request, { confirmed: true })
    sent.push(essence(peer.received[0]!, request))
  }
})

afterAll(async () => {
  await sender.close()
  await peer.close()
})

function setUp() {
  return {
    plain: { DATABRICKS_HOST: peer.origin, DATABRICKS_ACCOUNT_ID: '1d4a2b6e-9c1f-4a53-8d0e-3f5b7c9a1e2d' },
    secrets: {
      DATABRICKS_TOKEN: { value: token, origin: peer.origin },
      'OTHER.TOKEN': { value: other, origin: peer.origin },
    },
    signIn: 'token' as const,
  }
}

interface Case {
  title: string
  kind: SnippetKindId
  options?: SnippetOptions
  /** Why it cannot be run here; null: it can. */
  missing: () => string | null
  run: (batch: Batch) => Promise<string>
  /** How many of the requests the tool must be able to send just so. */
  least: number
}

const httpiePython = pythonWith('httpie')
const requestsPython = pythonWith('requests')
const program = (name: string) => () => (hasProgram(name) ? null : `${name} is not installed`)

const cases: Case[] = [
  { title: 'curl', kind: 'curl', missing: program('curl'), run: runBash, least: 225 },
  {
    title: 'curl with --get',
    kind: 'curl',
    options: { get: true },
    missing: program('curl'),
    run: runBash,
    least: 45,
  },
  { title: 'wget', kind: 'wget', missing: program('wget'), run: runBash, least: 225 },
  {
    title: 'HTTPie',
    kind: 'httpie',
    missing: () => (httpiePython ? null : 'no Python here has httpie'),
    run: (batch) => runHttpie(batch, httpiePython!),
    least: 225,
  },
  {
    title: 'Python requests',
    kind: 'python',
    missing: () => (requestsPython ? null : 'no Python here has requests'),
    run: (batch) => runPython(batch, requestsPython!),
    least: 225,
  },
  { title: 'JavaScript fetch', kind: 'javascript', missing: () => null, run: runNode, least: 225 },
]

/** What a tool is known to do otherwise: its notes say so. */
const differs = /tidies|takes "\."|without it: they mean the same|cuts an address|several times/

for (const { title, kind, options = {}, missing, run, least } of cases) {
  test(`what ${title} sends is what Trowel sends`, async (context) => {
    const why = missing()
    if (why !== null) return context.skip(why)
    const make = createSnippets({ scopes: { sourceFor: () => testVariables(setUp()) } })
    const made: { at: number; snippet: Snippet }[] = []
    const refused: string[] = []
    for (const [at, request] of requests.entries()) {
      if (options.get && !request.params.some((row) => row.in === 'query')) continue
      try {
        const snippet = await make({ request, environment: 'dev', kind, options })
        made.push({ at, snippet })
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'unsupported') throw error
        refused.push(error.message)
      }
    }
    for (const { snippet } of made) expect(JSON.stringify(snippet)).not.toContain(token)
    const folder = await mkdtemp(join(tmpdir(), 'trowel-snippets-'))
    try {
      peer.received.length = 0
      const environment = {
        DATABRICKS_TOKEN: token,
        OTHER_TOKEN: other,
        OTHER_TOKEN_ENCODED: encodeURIComponent(other).replace("'", '%27'),
      }
      const output = await run({
        folder,
        port: peer.port,
        environment,
        snippets: made.map(({ snippet }) => snippet.text),
      })
      const groups = byMark(peer)
      const wrong: unknown[] = []
      let same = 0
      for (const [number, { at, snippet }] of made.entries()) {
        const [first, ...more] = groups.get(number) ?? []
        const got = first ? essence(first, requests[at]!) : null
        const equal = JSON.stringify(sorted(got)) === JSON.stringify(sorted(sent[at]!)) && more.length === 0
        if (equal) same++
        else if (!snippet.notes.some((note) => differs.test(note)))
          wrong.push({ snippet: snippet.text, got, expected: sent[at] })
      }
      expect(wrong.slice(0, 5), `${wrong.length} wrong; ${refused.length} refused; ${output.slice(0, 2000)}`).toEqual(
        [],
      )
      expect(same, `${refused.length} refused: ${[...new Set(refused)].join(' ')}`).toBeGreaterThanOrEqual(least)
      expect(existsSync(join(folder, 'canary'))).toBe(false)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

function sorted(fields: Record<string, string> | null): [string, string][] | null {
  // Some versions of curl write the digits of an escape small with --get, which means the same.
  const url = (name: string, value: string) =>
    name === 'url' ? value.replace(/%[0-9a-f]{2}/gi, (coded) => coded.toUpperCase()) : value
  if (!fields) return null
  return Object.entries(fields)
    .map(([name, value]): [string, string] => [name, url(name, value)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
