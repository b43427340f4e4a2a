import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoClient, startDemoClient } from './testing/demo-client.ts'

let client: DemoClient
beforeAll(async () => {
  client = await startDemoClient()
})
afterAll(() => client.stop())

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PURGE']
const paths = [
  '/',
  '//',
  '/api',
  '/api/2.1/clusters/get',
  '/api/2.1/clusters/create',
  '/api/2.1/clusters/events',
  '/api/2.1/clusters/list',
  '/api/2.1/clusters/update',
  '/api/2.0/dbfs/put',
  '/api/2.0/dbfs/read',
  '/api/2.0/dbfs/add-block',
  '/api/2.0/dbfs/move',
  '/api/2.0/preview/scim/v2/Me',
  '/api/2.0/preview/scim/v2/Users/%00',
  '/api/1.2/commands/execute',
  '/api/2.0/sql/statements',
  '/api/2.0/sql/history/queries',
  '/api/2.0/preview/sql/queries/7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e',
  '/api/2.0/fs/files/../../etc/passwd',
  '/api/2.1/unity-catalog/tables/%E2%82%AC',
  '/api/2.1/jobs/%ff',
  '/api/2.2/jobs/get',
  `/api/2.0/${'a/'.repeat(3000)}`,
  '/__proto__',
  '/api/2.0/constructor',
]
const queries = [
  '',
  '?',
  '?cluster_id=1234-567890-patch123',
  '?cluster_id=__proto__&path=constructor',
  '?page_size=-1&offset=99999999999999999999&length=1e9',
  '?%=%',
  '?path=/../../..&path=%00',
  '?job_id=1e400&page_token=Zm9v',
  `?${'a=1&'.repeat(500)}`,
]
const bodies = [
  undefined,
  '',
  '{}',
  'null',
  '[]',
  '[[1],"x"]',
  '{"cluster_id":{"$ref":1},"path":[],"handle":"x"}',
  '{"__proto__":{"polluted":true},"cluster_id":"__proto__"}',
  '{"cluster_id":"1234-567890-patch123","update_mask":",,","cluster":[],"limit":1e99,"num_workers":1.5}',
  '{"spark_version":"16.4.x-scala2.12","node_type_id":"i3.xlarge","num_workers":2000}',
  '{"path":"/x","contents":"====","overwrite":"maybe"}',
  '{"path":"/my_file.txt/x/y","contents":"QUJD"}',
  '{"source_path":"/","destination_path":"/a"}',
  '{"warehouse_id":"8b1f6a3c2d4e5f60","statement":"SELECT `","parameters":[{"name":"__proto__"}],"update_mask":"__proto__"}',
  '{"broken',
  '['.repeat(5000),
  '\u0000\ufffd',
]
const types = [
  'application/json',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '; ;',
]

test('ten thousand wrong requests never break the workspace and are always answered in its form', async () => {
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!
  const send = async (at: number) => {
    const body = pick(bodies, at * 5 + 1)
    const { status, headers, text, json } = await client.call(
      pick(methods, at),
      pick(paths, Math.floor(at / 3)) + pick(queries, Math.floor(at / 7)),
      {
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
        headers: { 'Content-Type': pick(types, Math.floor(at / 11)) },
        ...(at % 17 === 0 ? { token: at % 2 === 0 ? null : '\t"' } : {}),
      },
    )
    expect(status).toBeLessThan(500)
    expect(headers['x-databricks-org-id']).toBeDefined()
    if (status >= 400 && pick(methods, at) !== 'HEAD') {
      expect([text, json.error_code ?? json.error ?? json.detail]).not.toContain(undefined)
    }
  }
  for (let start = 0; start < 10_000; start += 16) {
    await Promise.all(Array.from({ length: 16 }, (_, at) => send(start + at)))
  }
  const after = await client.call('GET', '/api/2.1/clusters/list')
  expect(after.status).toBe(200)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
