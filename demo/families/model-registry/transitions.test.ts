import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

function call(method: string, name: string, body: JsonObject = {}) {
  return client.call(method, `/api/2.0/mlflow/${name}`, { body })
}

async function stages(): Promise<readonly unknown[]> {
  const { json } = await call('GET', "model-versions/search?filter=name='churn'&order_by=version")
  return (json.model_versions as JsonObject[]).map(({ current_stage }) => current_stage)
}

const transition = 'databricks/model-versions/transition-stage'
const five = { name: 'churn', version: '5' }

test('a version goes into a stage and the one that was there is archived', async () => {
  expect(await stages()).toEqual(['Archived', 'Archived', 'Archived', 'Production', 'Staging', 'None'])
  const move = { ...five, stage: 'production', archive_existing_versions: true }
  const { model_version_databricks } = (await call('POST', transition, move)).json
  const moved = model_version_databricks as JsonObject
  expect([moved.current_stage, moved.last_updated_timestamp]).toEqual(['Production', client.clock.now()])
  expect(await stages()).toEqual(['Archived', 'Archived', 'Archived', 'Archived', 'Production', 'None'])
})

test('without archiving two versions can be in one stage', async () => {
  await call('POST', transition, { ...five, stage: 'Production', archive_existing_versions: false })
  expect((await stages()).slice(3)).toEqual(['Production', 'Production', 'None'])
})

test('a version whose files are still being copied cannot be moved', async () => {
  await call('POST', 'model-versions/create', { name: 'churn', source: 'dbfs:/models/churn' })
  const move = { name: 'churn', version: '7', stage: 'Staging', archive_existing_versions: false }
  const early = await call('POST', transition, move)
  expect([early.status, early.json.error_code]).toEqual([400, 'INVALID_STATE'])
  client.clock.advance(5000)
  expect((await call('POST', transition, move)).status).toBe(200)
})

test('a transition is requested, listed and approved', async () => {
  const wish = { ...five, stage: 'Production', comment: 'Better.' }
  const made = (await call('POST', 'transition-requests/create', wish)).json.request as JsonObject
  expect([made.to_stage, made.user_id, made.comment]).toEqual(['Production', 'someone@example.com', 'Better.'])
  const again = await call('POST', 'transition-requests/create', wish)
  expect(again.json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
  const list = () => call('GET', 'transition-requests/list?name=churn&version=5')
  const [request] = (await list()).json.requests as JsonObject[]
  expect([request?.activity_type, request?.from_stage]).toEqual(['REQUESTED_TRANSITION', 'Staging'])
  client.clock.advance(1000)
  const approval = { ...five, stage: 'Production', archive_existing_versions: true, comment: 'Yes.' }
  expect((await call('POST', 'transition-requests/approve', approval)).json.activity).toEqual({
    id: request?.id,
    activity_type: 'APPROVED_REQUEST',
    user_id: 'someone@example.com',
    from_stage: 'Staging',
    to_stage: 'Production',
    creation_timestamp: client.clock.now(),
    last_updated_timestamp: client.clock.now(),
    comment: 'Yes.',
  })
  expect((await list()).text).toBe('{}')
  expect((await stages()).slice(3)).toEqual(['Archived', 'Production', 'None'])
})

test('a request is rejected or taken back, and the version stays where it is', async () => {
  const reject = { name: 'churn', version: '1', stage: 'Production' }
  const rejected = (await call('POST', 'transition-requests/reject', reject)).json.activity as JsonObject
  expect(rejected.activity_type).toBe('REJECTED_REQUEST')
  await call('POST', 'transition-requests/create', reject)
  const query = 'name=churn&version=1&stage=Production&creator='
  expect((await call('DELETE', `transition-requests/delete?${query}nobody@example.com`)).status).toBe(404)
  const deleted = (await call('DELETE', `transition-requests/delete?${query}someone@example.com`)).json.activity
  expect((deleted as JsonObject).activity_type).toBe('CANCELLED_REQUEST')
  expect((await stages())[0]).toBe('Archived')
  const refused = await call('POST', 'transition-requests/reject', reject)
  expect([refused.status, refused.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})

test.each<[JsonObject]>([
  [{ ...five, stage: 'Production' }],
  [{ ...five, stage: 'Live', archive_existing_versions: true }],
  [{ ...five, archive_existing_versions: true }],
])('a transition with %j is refused', async (body) => {
  const { status, json } = await call('POST', transition, body)
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})

test('a comment is written, changed and deleted, and goes with its version', async () => {
  const write = async () => {
    const { comment } = (await call('POST', 'comments/create', { name: 'churn', version: '6', comment: 'One.' })).json
    return comment as JsonObject
  }
  const made = await write()
  client.clock.advance(1000)
  expect((await call('PATCH', 'comments/update', { id: made.id!, comment: 'Two.' })).json.comment).toEqual({
    ...made,
    comment: 'Two.',
    last_updated_timestamp: client.clock.now(),
  })
  expect((await call('DELETE', `comments/delete?id=${made.id}`)).text).toBe('{}')
  expect((await call('DELETE', `comments/delete?id=${made.id}`)).status).toBe(404)
  const other = await write()
  await call('DELETE', 'model-versions/delete?name=churn&version=6')
  const refused = await call('PATCH', 'comments/update', { id: other.id!, comment: 'Three.' })
  expect([refused.status, refused.json.error_code]).toEqual([404, 'RESOURCE_DOES_NOT_EXIST'])
})
