import { expect, test } from 'vitest'
import { loadOperationList } from './load-operation-list.ts'
import { matchOperation } from './match-operation.ts'

test.each([
  ['GET', '/api/2.1/clusters/get?cluster_id=1', 'clusters.get@2.1', {}],
  ['get', 'https://example.cloud.databricks.com/api/2.1/clusters/get', 'clusters.get@2.1', {}],
  ['GET', '{{DATABRICKS_HOST}}/api/2.0/clusters/get', 'clusters.get@2.0', {}],
  ['GET', 'example.com/api/2.0/repos/12', 'repos.get@2.0', { repo_id: '12' }],
  ['PATCH', '/api/2.0/permissions/clusters/1-2-3', 'clusters.updatePermissions@2.0', { cluster_id: '1-2-3' }],
  [
    'GET',
    '/api/2.0/permissions/tables/7',
    'permissions.get@2.0',
    { request_object_type: 'tables', request_object_id: '7' },
  ],
  ['PUT', '/api/2.0/fs/files/Volumes/a/b/c.csv', 'files.upload@2.0', { file_path: '/Volumes/a/b/c.csv' }],
  [
    'GET',
    '/api/2.1/unity-catalog/agent-services/main.default.helper',
    'aiGateway.getAgentService@2.1',
    { catalog: 'main', schema: 'default', agent_service: 'helper' },
  ],
  [
    'POST',
    '/api/2.0/ai-search/workspaces/1/endpoints/e/indexes/i:query',
    'aiSearch.queryIndex@2.0',
    { workspace_id: '1', endpoint_id: 'e', index_id: 'i' },
  ],
  ['GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/get/', 'clusters.get@2.1', {}],
])('%s %s is %s', async (method, url, operationId, pathValues) => {
  expect(await matchOperation(method, url)).toEqual({ operationId, pathValues })
})

test.each([
  ['GET', '/api/2.1/nothing/here'],
  ['TRACE', '/api/2.1/clusters/get'],
  ['GET', ''],
  ['GET', 'not a url'],
])('%s %s is in no list', async (method, url) => {
  expect(await matchOperation(method, url)).toBeNull()
})

test('every operation is found by its own path', async () => {
  const list = await loadOperationList()
  const shape = (template: string) => template.replace(/\{\w+\}/g, '{}')
  for (const { id, method, path } of list) {
    const url = path.replace(/(.)\{(\w+)\}/g, (_, before: string) =>
      /[/.]/.test(before) ? `${before}x1` : `${before}/x1`,
    )
    const match = await matchOperation(method, url)
    const found = list.find((operation) => operation.id === match?.operationId)
    // Twins that differ only in the names of their parameters are the same call.
    expect(found && shape(found.path), `${id}: ${method} ${path}`).toBe(shape(path))
  }
})
