import { expect, test } from 'vitest'
import { Request } from '../model/request.ts'
import { loadOperation } from './load-operation.ts'
import { loadOperationList } from './load-operation-list.ts'
import { requestFor } from './request-for.ts'

const open = async (id: string) => requestFor(await loadOperation(id))

test('a query operation opens with its required parameter on and the rest off', async () => {
  const request = await open('jobs.list@2.2')
  expect(request).toMatchObject({ method: 'GET', url: '{{DATABRICKS_HOST}}/api/2.2/jobs/list', body: { type: 'none' } })
  expect(request.params.every(({ enabled, value }) => !enabled && value === '')).toBe(true)
  const get = await open('clusters.get@2.1')
  expect(get.params).toEqual([{ name: 'cluster_id', value: '', in: 'query', enabled: true }])
})

test('an account operation takes the account from the environment', async () => {
  const { url, params } = await open('account.budgets.get@2.1')
  expect(url).toBe('{{DATABRICKS_HOST}}/api/2.1/accounts/{account_id}/budgets/{budget_id}')
  expect(params).toEqual([
    { name: 'account_id', value: '{{DATABRICKS_ACCOUNT_ID}}', in: 'path', enabled: true },
    { name: 'budget_id', value: '', in: 'path', enabled: true },
  ])
})

test('a query object opens as the fields that are sent', async () => {
  const names = (await open('clusters.list@2.1')).params.map(({ name }) => name)
  expect(names).toContain('filter_by.cluster_states')
  expect(names).not.toContain('filter_by')
})

test('bodies come in the kind that the operation takes', async () => {
  expect((await open('jobs.create@2.2')).body).toMatchObject({ type: 'json' })
  expect((await open('files.upload@2.0')).body).toMatchObject({ type: 'file', file: null })
  expect((await open('oauth.workspaceToken@none')).body).toMatchObject({ type: 'form' })
  expect((await open('libraries12.upload@1.2')).body).toMatchObject({ type: 'multipart' })
})

test('every operation opens as a valid request', async () => {
  for (const { id } of await loadOperationList()) {
    expect(Request.safeParse(await open(id)).success, id).toBe(true)
  }
})
