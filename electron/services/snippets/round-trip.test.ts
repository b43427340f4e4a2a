import { beforeAll, expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { importCurl } from '#shared/interchange/curl/import-curl.ts'
import { importHttpie } from '#shared/interchange/httpie/import-httpie.ts'
import type { Imported, ImportedRequest } from '#shared/interchange/imported.ts'
import type { Request } from '#shared/model/request.ts'
import type { SnippetKindId } from '#shared/snippets/kinds.ts'
import type { SnippetOptions } from '#shared/snippets/snippet.ts'
import { testVariables } from '../send/testing/sender.ts'
import { createSnippets } from './create-snippets.ts'
import { exampleRequests, hostileRequests } from './testing/corpus.ts'

const origin = 'http://127.0.0.1:4000'
const secret = { value: 'x', origin }
const source = testVariables({
  plain: { DATABRICKS_HOST: origin, DATABRICKS_ACCOUNT_ID: '1d4a2b6e' },
  secrets: { DATABRICKS_TOKEN: secret, 'OTHER.TOKEN': secret, OTHER_TOKEN: secret },
  signIn: 'token',
})
const make = createSnippets({ scopes: { sourceFor: () => source } })

let requests: Request[]

beforeAll(async () => {
  const all = [...hostileRequests(), ...(await exampleRequests(200))]
  // A variable of an address has another name in shells, where it has to be encoded beforehand.
  requests = all.filter(({ params }) => !params.some(({ value }) => value.includes('{{OTHER')))
})

async function write(request: Request, kind: SnippetKindId, options: SnippetOptions = {}): Promise<string | null> {
  try {
    return (await make({ request, environment: 'dev', kind, options })).text
  } catch (error) {
    if (error instanceof AppError && error.code === 'unsupported') return null
    throw error
  }
}

/** The one request of a command line; text that looks like a variable is meant as text here. */
function only({ collections }: Imported): Request {
  const items = collections[0]!.items as ImportedRequest[]
  expect(items).toHaveLength(1)
  return items[0]!.request
}

test.each<[string, SnippetOptions]>([
  ['bash', { shell: 'bash' }],
  ['PowerShell', { shell: 'powershell' }],
  ['bash, with --get', { get: true }],
])('a request goes through curl for %s and back', async (_, options) => {
  for (const request of requests) {
    const text = await write(request, 'curl', options)
    if (text === null) continue
    const again = only(importCurl(text, { dialect: options.shell ?? 'bash', keepHosts: true }))
    expect(await write(again, 'curl', { shell: 'bash' })).toBe(await write(request, 'curl', { shell: 'bash' }))
  }
})

test('curl → HTTPie → curl', async () => {
  let count = 0
  for (const request of requests) {
    const curl = await write(request, 'curl')
    const httpie = curl && (await write(only(importCurl(curl, { keepHosts: true })), 'httpie'))
    if (!httpie) continue
    const back = only(importHttpie(httpie, { dialect: 'bash', keepHosts: true }))
    expect(await write(back, 'curl')).toBe(curl)
    count++
  }
  expect(count).toBeGreaterThan(300)
})
