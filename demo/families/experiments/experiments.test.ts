import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

function post(name: string, body: JsonObject) {
  return client.call('POST', `/api/2.0/mlflow/experiments/${name}`, { body })
}

function get(name: string, query = '') {
  return client.call('GET', `/api/2.0/mlflow/experiments/${name}?${query}`)
}

function namesIn(list: JsonValue | undefined): readonly unknown[] {
  return ((list ?? []) as JsonObject[]).map(({ name }) => name)
}

test('an experiment is made, found by id and name, renamed, tagged, deleted and restored', async () => {
  const tags = [{ key: 'team', value: 'search' }]
  const made = await post('create', { name: '/Shared/ranking', artifact_location: 'dbfs:/experiments/ranking', tags })
  const experiment_id = made.json.experiment_id!
  expect(experiment_id).toMatch(/^\d{15}$/)
  const now = client.clock.now()
  const own = [
    { key: 'mlflow.experiment.sourceName', value: '/Shared/ranking' },
    { key: 'mlflow.experimentType', value: 'MLFLOW_EXPERIMENT' },
    { key: 'mlflow.ownerEmail', value: 'someone@example.com' },
  ]
  const experiment = {
    experiment_id,
    name: '/Shared/ranking',
    artifact_location: 'dbfs:/experiments/ranking',
    lifecycle_stage: 'active',
    last_update_time: now,
    creation_time: now,
    tags: [...own, ...tags],
  }
  expect((await get('get', `experiment_id=${experiment_id}`)).json).toEqual({ experiment })
  expect((await get('get-by-name', 'experiment_name=/Shared/ranking')).json).toEqual({ experiment })

  client.clock.advance(1000)
  await post('set-experiment-tag', { experiment_id, key: 'team', value: 'ads' })
  expect((await post('update', { experiment_id, new_name: '/Shared/ranking-2' })).text).toBe('{}')
  const changed = (await get('get', `experiment_id=${experiment_id}`)).json.experiment as JsonObject
  expect([changed.name, changed.last_update_time]).toEqual(['/Shared/ranking-2', now + 1000])
  expect(changed.tags).toContainEqual({ key: 'team', value: 'ads' })
  expect((await get('get-by-name', 'experiment_name=/Shared/ranking')).status).toBe(404)

  expect((await post('delete', { experiment_id })).text).toBe('{}')
  expect(namesIn((await get('list')).json.experiments)).not.toContain('/Shared/ranking-2')
  expect(namesIn((await get('list', 'view_type=DELETED_ONLY')).json.experiments)).toContain('/Shared/ranking-2')
  const gone = (await get('get', `experiment_id=${experiment_id}`)).json.experiment as JsonObject
  expect(gone.lifecycle_stage).toBe('deleted')
  expect((await post('set-experiment-tag', { experiment_id, key: 'a', value: 'b' })).status).toBe(400)
  expect((await post('restore', { experiment_id })).text).toBe('{}')
  expect(namesIn((await get('list')).json.experiments)).toContain('/Shared/ranking-2')
})

test('runs go with their experiment and come back with it; those deleted before stay away', async () => {
  const count = async () => {
    const body = { experiment_ids: ['716353'] }
    const { runs } = (await client.call('POST', '/api/2.0/mlflow/runs/search', { body })).json
    return ((runs ?? []) as JsonObject[]).length
  }
  expect(await count()).toBe(35)
  await post('delete', { experiment_id: '716353' })
  expect(await count()).toBe(0)
  await post('restore', { experiment_id: '716353' })
  expect(await count()).toBe(35)
})

test('the name of a deleted experiment can be used again, but not be taken back then', async () => {
  await post('delete', { experiment_id: '716353' })
  const { json } = await post('create', { name: '/Shared/churn' })
  const found = (await get('get-by-name', 'experiment_name=/Shared/churn')).json.experiment as JsonObject
  expect(found.experiment_id).toBe(json.experiment_id)
  const refused = await post('restore', { experiment_id: '716353' })
  expect([refused.status, refused.json.error_code]).toEqual([400, 'RESOURCE_ALREADY_EXISTS'])
})

test('a list in pages holds every experiment once', async () => {
  const all = namesIn((await get('list', 'view_type=ALL')).json.experiments)
  const paged: unknown[] = []
  let pages = 0
  let token = ''
  do {
    const { json } = await get('list', `view_type=ALL&max_results=2&page_token=${token}`)
    paged.push(...namesIn(json.experiments))
    token = String(json.next_page_token ?? '')
    pages += 1
  } while (token !== '')
  expect(paged).toEqual(all)
  expect(pages).toBeGreaterThanOrEqual(3)
})

test.each<[string, readonly string[], readonly string[]]>([
  ["name LIKE '/Shared/%'", ['name'], ['/Shared/churn', '/Shared/fraud-scores']],
  ["name ILIKE '/shared/CH_RN'", [], ['/Shared/churn']],
  ["attribute.name = '/Shared/churn'", [], ['/Shared/churn']],
  ["name != '/Shared/churn' AND tags.team = 'data-platform'", [], ['/Repos/someone@example.com/etl/anomalies']],
  [
    "tags.`team` IN ('risk', 'planning')",
    ['creation_time DESC'],
    ['/Shared/fraud-scores', '/Users/someone@example.com/demand-forecast'],
  ],
  [
    "tags.\"team\" NOT IN ('risk', 'planning')",
    ['name DESC'],
    ['/Shared/churn', '/Repos/someone@example.com/etl/anomalies'],
  ],
  ['creation_time > 0 and creation_time < 5', [], []],
])('a search for %s, sorted by %j', async (filter, order_by, names) => {
  expect(namesIn((await post('search', { filter, order_by })).json.experiments)).toEqual(names)
})

test('a search goes from page to page by the body', async () => {
  const body = { order_by: ['name'], view_type: 'ALL', max_results: 2 }
  const first = (await post('search', body)).json
  const second = (await post('search', { ...body, page_token: first.next_page_token! })).json
  const third = (await post('search', { ...body, page_token: second.next_page_token! })).json
  const names = [first, second, third].flatMap(({ experiments }) => namesIn(experiments))
  expect(names).toEqual(names.toSorted())
  expect([names.length, third.next_page_token]).toEqual([6, undefined])
})

test.each<[string, JsonObject, number, string]>([
  ['create', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['create', { name: 'no-path' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['create', { name: '/Shared/churn' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['create', { name: '/a', tags: 'team' }, 400, 'MALFORMED_REQUEST'],
  ['create', { name: '/a', artifact_location: 'here' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['update', { experiment_id: '716353', new_name: '/Shared/fraud-scores' }, 400, 'RESOURCE_ALREADY_EXISTS'],
  ['delete', { experiment_id: '__proto__' }, 404, 'RESOURCE_DOES_NOT_EXIST'],
  ['delete', { experiment_id: '716354' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['restore', { experiment_id: '716353' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { filter: 'name' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { filter: "name = 'a' OR name = 'b'" }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { filter: "name > 'a'" }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { filter: 'name = 5' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { filter: "tags.team IN ('a'" }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { filter: "'unended" }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { order_by: ['__proto__'] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { max_results: 3001 }, 400, 'INVALID_PARAMETER_VALUE'],
  ['search', { view_type: 'SOME' }, 400, 'INVALID_PARAMETER_VALUE'],
])('%s of an experiment with %j is refused', async (name, body, status, code) => {
  const reply = await post(name, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

test('a key or a filter that is too long is refused', async () => {
  const tags = [{ key: 'k'.repeat(251), value: '' }]
  const replies = [await post('create', { name: '/a', tags }), await post('search', { filter: 'a'.repeat(10_001) })]
  for (const { status, json } of replies) expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})
