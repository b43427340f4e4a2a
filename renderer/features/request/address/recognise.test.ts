import { expect, test } from 'vitest'
import { emptyRequest } from '#shared/model/request.ts'
import { recognise, recognisePasted } from './recognise.ts'
import { shownUrl, withUrlText } from './url-edit.ts'

const pasted = (text: string, method = 'GET') => withUrlText({ ...emptyRequest(), method }, text)
const host = 'https://adb-123.4.azuredatabricks.net'

test('a pasted workspace address becomes the operation with its ids as path values', async () => {
  const request = await recognisePasted(
    pasted(`${host}/api/2.0/permissions/clusters/1234-567890-a%20b?x=1`),
    `${host}/`,
  )
  expect(request?.url).toBe('{{DATABRICKS_HOST}}/api/2.0/permissions/clusters/{cluster_id}')
  expect(request?.operationId).toContain('@2.0')
  expect(request?.params).toEqual([
    { name: 'cluster_id', value: '1234-567890-a b', in: 'path', enabled: true },
    { name: 'x', value: '1', in: 'query', enabled: true },
  ])
})

test('the host of another workspace stays', async () => {
  const request = await recognisePasted(pasted(`${host}/api/2.1/clusters/get?cluster_id=1`), 'https://other.example')
  expect(request?.url).toBe(`${host}/api/2.1/clusters/get`)
})

test('a bare path gets the host of the environment', async () => {
  expect((await recognisePasted(pasted('/api/2.1/clusters/list'), undefined))?.url).toBe(
    '{{DATABRICKS_HOST}}/api/2.1/clusters/list',
  )
})

test('leaving the template leaves the operation', async () => {
  const request = pasted('{{DATABRICKS_HOST}}/api/2.1/clusters/get')
  expect(await recognise(request)).toBe('clusters.get@2.1')
  expect(await recognise(withUrlText(request, '{{DATABRICKS_HOST}}/api/2.1/clusters/gett'))).toBeUndefined()
  expect(await recognisePasted(pasted('https://example.com/x'), undefined)).toBeNull()
})

test('the text stays as typed while it says what the rows say', () => {
  const request = withUrlText(emptyRequest(), 'https://x/y?')
  expect(shownUrl(request, 'https://x/y?')).toBe('https://x/y?')
  const other = { ...request, params: [{ name: 'a', value: '1', in: 'query' as const, enabled: true }] }
  expect(shownUrl(other, 'https://x/y?')).toBe('https://x/y?a=1')
})
