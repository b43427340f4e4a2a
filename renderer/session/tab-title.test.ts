import { expect, test } from 'vitest'
import { emptyRequest } from '#shared/model/request.ts'
import { requestPath, tabTitle } from './tab-title.ts'

const titled = (url: string, title: string | null = null) => tabTitle({ title, request: { ...emptyRequest(), url } })

test('a tab is called after the path behind the version', () => {
  expect(titled('{{DATABRICKS_HOST}}/api/2.1/clusters/get')).toBe('clusters/get')
  expect(titled('https://example.com/api/2.0/preview/scim/v2/Me?count=1')).toBe('preview/scim/v2/Me')
  expect(titled('http://localhost:8080/health')).toBe('health')
})

test('a fresh tab is a new request, and a name that was given stays', () => {
  expect(titled('{{DATABRICKS_HOST}}')).toBe('New request')
  expect(titled('{{DATABRICKS_HOST}}/api/2.1/clusters/get', 'My cluster')).toBe('My cluster')
})

test('the path keeps the version and loses host and query', () => {
  expect(requestPath('{{DATABRICKS_HOST}}/api/2.1/clusters/list?page_size=1')).toBe('/api/2.1/clusters/list')
  expect(requestPath('https://example.com:8443')).toBe('')
})
