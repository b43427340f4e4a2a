import { expect, test } from 'vitest'
import { fieldsOfCall } from './schema-fields.ts'

const names = async (method: string, url: string, path: (string | number)[]) => {
  const fields = await (await fieldsOfCall(method, url))?.fieldsAt(path)
  return fields?.map(({ name }) => name) ?? null
}

test('the fields of an answer are known at every depth, for items of lists once', async () => {
  const url = 'https://example.cloud.databricks.com/api/2.1/clusters/list?page_size=1'
  expect(await names('GET', url, [])).toContain('clusters')
  expect(await names('GET', url, ['clusters', 3])).toContain('spark_context_id')
  expect(await names('GET', url, ['clusters', 3, 'autoscale'])).toEqual(['max_workers', 'min_workers'])
  expect((await fieldsOfCall('GET', url))?.source).toBe('clusters/list 2.1')
})

test('where any field may stand, and where nothing is known, no field is new', async () => {
  const url = '/api/2.1/clusters/list'
  expect(await names('GET', url, ['clusters', 0, 'custom_tags'])).toBeNull()
  expect(await names('GET', url, ['clusters', 0, 'nothing'])).toBeNull()
  expect(await names('GET', url, ['clusters', 0, 'constructor', 'x'])).toBeNull()
  expect(await fieldsOfCall('GET', '/api/9.9/nothing')).toBeNull()
})
