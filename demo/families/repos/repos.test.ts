import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const url = 'https://example.com/team/repo.git'
const sample = '8051234567890123'

function repos(method: string, target: unknown = '', body?: JsonObject) {
  return client.call(method, `/api/2.0/repos${target}`, body === undefined ? {} : { body })
}

async function names(path: string) {
  const { json } = await client.call('GET', `/api/2.0/workspace/list?path=${encodeURIComponent(path)}`)
  return ((json.objects ?? []) as JsonObject[]).map((object) => String(object.path).slice(path.length + 1))
}

test('a Git folder is made, seen in the workspace, switched, pulled and deleted', async () => {
  const made = (await repos('POST', '', { url, provider: 'GitHub' })).json
  const path = '/Repos/someone@example.com/repo'
  expect(made).toEqual({
    id: made.id,
    path,
    url,
    provider: 'gitHub',
    branch: 'main',
    head_commit_id: made.head_commit_id,
  })
  expect(made.head_commit_id).toMatch(/^[0-9a-f]{40}$/)
  expect((await repos('GET', `/${made.id}`)).json).toEqual(made)
  const status = (await client.call('GET', `/api/2.0/workspace/get-status?path=${path}`)).json
  expect([status.object_type, status.object_id]).toEqual(['REPO', made.id])
  expect(await names(path)).toEqual(['README.md', 'jobs', 'libraries', 'tests'])
  expect((await repos('PATCH', `/${made.id}`, { branch: 'feature/x' })).text).toBe('{}')
  const switched = (await repos('GET', `/${made.id}`)).json
  expect([switched.branch, switched.head_commit_id === made.head_commit_id]).toEqual(['feature/x', false])
  client.clock.advance(24 * 3_600_000)
  expect((await repos('GET', `/${made.id}`)).json).toEqual(switched)
  await repos('PATCH', `/${made.id}`, { branch: 'feature/x' })
  const pulled = (await repos('GET', `/${made.id}`)).json
  expect(pulled.head_commit_id).not.toBe(switched.head_commit_id)
  const readme = await client.call('GET', `/api/2.0/workspace/export?path=${path}/README.md&direct_download=true`)
  expect(readme.text).toContain(`commit ${pulled.head_commit_id}`)
  await repos('PATCH', `/${made.id}`, { tag: 'v1.0' })
  const tagged = (await repos('GET', `/${made.id}`)).json
  expect([tagged.branch, tagged.head_commit_id === pulled.head_commit_id]).toEqual([undefined, false])
  expect((await repos('DELETE', `/${made.id}`)).text).toBe('{}')
  const gone = await repos('GET', `/${made.id}`)
  expect([gone.status, gone.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
  expect(await names(path)).toEqual([])
})

test('Git folders come in pages of twenty and by the start of their path', async () => {
  for (let place = 10; place < 55; place += 1) {
    await repos('POST', '', { url: `https://example.com/team/many-${place}`, provider: 'gitLab' })
  }
  const sizes: number[] = []
  const found: unknown[] = []
  for (let token = ''; sizes.length === 0 || token !== ''; ) {
    const query = new URLSearchParams({ path_prefix: '/Workspace/Repos/someone@example.com/', next_page_token: token })
    const { json } = await repos('GET', `?${query}`)
    const page = json.repos as JsonObject[]
    sizes.push(page.length)
    found.push(...page.map((repo) => repo.path))
    token = String(json.next_page_token ?? '')
  }
  expect(sizes).toEqual([20, 20, 7])
  expect(new Set(found).size).toBe(47)
  expect((await repos('GET', '?path_prefix=/Users')).text).toBe('{}')
})

test('of a sparse checkout only the named folders are there, and they can be changed', async () => {
  const wish = { url, provider: 'gitHub', path: '/Users/someone@example.com/sparse' }
  const { json } = await repos('POST', '', { ...wish, sparse_checkout: { patterns: ['jobs'] } })
  expect(json.sparse_checkout).toEqual({ patterns: ['jobs'] })
  expect(await names(wish.path)).toEqual(['README.md', 'jobs'])
  await repos('PATCH', `/${json.id}`, { sparse_checkout: { patterns: ['jobs', '/tests/'] } })
  expect(await names(wish.path)).toEqual(['README.md', 'jobs', 'tests'])
  expect((await repos('PATCH', `/${sample}`, { sparse_checkout: { patterns: ['jobs'] } })).status).toBe(400)
})

test('a Git folder that is deleted in the workspace is gone, and own notebooks in one outlive a pull', async () => {
  const path = '/Repos/someone@example.com/trips'
  const own = { path: `${path}/jobs/mine`, language: 'SQL', content: 'U0VMRUNUIDE=' }
  await client.call('POST', '/api/2.0/workspace/import', { body: own })
  await repos('PATCH', `/${sample}`, { branch: 'develop' })
  expect(await names(`${path}/jobs`)).toEqual(['clean', 'mine'])
  await client.call('POST', '/api/2.0/workspace/delete', {
    body: { path: '/Repos/someone@example.com', recursive: true },
  })
  expect((await repos('GET', `/${sample}`)).status).toBe(404)
})

test.each<[JsonObject, number, string]>([
  [{ provider: 'gitHub' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ url }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ url, provider: 'sourceSafe' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ url: 'git@example.com:team/repo', provider: 'gitHub' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ url: 'https://example.com/team/..', provider: 'gitHub' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ url, provider: 'gitHub', path: '/Repos/repo' }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ url, provider: 'gitHub', path: '/Repos/nobody/repo' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  [{ url, provider: 'gitHub', path: '/Repos/someone@example.com/trips' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  [{ url, provider: 'gitHub', git_credential_id: 7 }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  [{ url, provider: 'gitHub', sparse_checkout: { patterns: [] } }, 400, 'INVALID_PARAMETER_VALUE'],
  [{ url, provider: 'gitHub', sparse_checkout: 'jobs' }, 400, 'MALFORMED_REQUEST'],
])('a Git folder that cannot be is refused: %j', async (body, status, code) => {
  const reply = await repos('POST', '', body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

test.each<[JsonObject]>([[{ branch: 'a', tag: 'b' }], [{ branch: 'a..b' }], [{ tag: 'a b' }]])(
  'an update that cannot be is refused: %j',
  async (body) => {
    const reply = await repos('PATCH', `/${sample}`, body)
    expect([reply.status, reply.json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  },
)
