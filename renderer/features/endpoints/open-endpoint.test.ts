import { expect, test } from 'vitest'
import { tabsStore } from '../../session/tabs.ts'
import { openAddress, typedAddress } from './open-endpoint.ts'

test.each([
  ['/api/2.0/brand-new', 'GET', '/api/2.0/brand-new'],
  ['post /api/2.0/brand-new', 'POST', '/api/2.0/brand-new'],
  [' https://example.com/api ', 'GET', 'https://example.com/api'],
  ['{{DATABRICKS_HOST}}/x', 'GET', '{{DATABRICKS_HOST}}/x'],
  ['api/2.0/x', 'GET', 'api/2.0/x'],
])('"%s" reads like an address', (text, method, address) => {
  expect(typedAddress(text)).toEqual({ method, address })
})

test.each(['cluster', 'clusters/get', 'get cluster', '', 'https://'])('"%s" does not', (text) => {
  expect(typedAddress(text)).toBeNull()
})

test('an address opens as a request with its query as rows', () => {
  openAddress({ method: 'POST', address: '/api/2.0/brand-new?x=1' })
  const { request } = tabsStore.get().tabs.at(-1)!
  expect(request).toMatchObject({ method: 'POST', url: '{{DATABRICKS_HOST}}/api/2.0/brand-new' })
  expect(request.params).toMatchObject([{ name: 'x', value: '1', in: 'query', enabled: true }])
})
