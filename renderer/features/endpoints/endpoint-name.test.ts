import { expect, test } from 'vitest'
import { commonPrefix, pathName, shownName } from './endpoint-name.ts'

test.each([
  ['/api/2.1/clusters/get', 'clusters/get'],
  ['/api/warehouses/v1/default-warehouse-overrides', 'warehouses/default-warehouse-overrides'],
  ['/oidc/v1/token', 'oidc/v1/token'],
])('%s is called %s', (path, name) => expect(pathName(path)).toBe(name))

test('inside its group an endpoint goes without what most of the group share', () => {
  const names = ['clusters/create', 'clusters/get', 'permissions/clusters/{cluster_id}']
  const prefix = commonPrefix(names)
  expect(prefix).toBe('clusters/')
  expect(names.map((name) => shownName(name, prefix))).toEqual(['create', 'get', 'permissions/clusters/{…}'])
})

test('a beginning that more of them share is taken before a longer one', () => {
  const names = ['jobs/get', 'jobs/list', 'jobs/runs/get', 'jobs/runs/list', 'jobs/runs/submit']
  expect(commonPrefix(names)).toBe('jobs/')
})

test('a name is never cut away whole', () => {
  expect(commonPrefix(['repos', 'repos/{repo_id}', 'repos/{repo_id}'])).toBe('')
  expect(commonPrefix(['unity-catalog/catalogs', 'unity-catalog/catalogs/{name}'])).toBe('unity-catalog/')
  expect(commonPrefix(['settings/types/x/names/default', 'settings/types/x/names/default'])).toBe('settings/types/')
  expect(commonPrefix(['sql/config', 'sql/config'])).toBe('')
  expect(commonPrefix([])).toBe('')
})

test('only long names lose the names of their parameters', () => {
  expect(shownName('repos/{repo_id}')).toBe('repos/{repo_id}')
  expect(shownName('clean-rooms/{clean_room_name}/assets')).toBe('clean-rooms/{…}/assets')
})
