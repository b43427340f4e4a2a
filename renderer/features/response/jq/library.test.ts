import { expect, test } from 'vitest'
import { runJq } from '#services/jq/testing/run-jq.ts'
import { filtersFor, filtersOf, popularPaths } from './library.ts'

test.each(popularPaths)('jq takes every filter for %s', (path) => {
  const filters = filtersFor(`https://host.example/api/2.1/${path}?a=1`)
  expect(filters.length).toBeGreaterThan(0)
  for (const { filter } of filters) expect(runJq(filter, '')).toEqual({ code: 0, out: '', said: '' })
})

test('the first for clusters/list is the one of the reference page', () => {
  expect(filtersFor('https://host.example/api/2.0/clusters/list')[0]?.filter).toBe(
    '[ .clusters[] | {id: .cluster_id, name: .cluster_name} ]',
  )
  expect(filtersFor('https://host.example/api/2.0/nothing/like-it')).toEqual([])
})

test.each([
  [
    null,
    '[{"run_id":1,"run_name":"a","state":"OK","start_time":2},{"run_id":2,"run_name":"b","state":"OK","start_time":1}]',
  ],
  ['runs', '{"runs":[{"run_id":1,"run_name":"a","state":"OK","start_time":2}]}'],
  ['my runs', '{"my runs":[{"run_id":1,"run_name":"a","state":"OK","start_time":2}]}'],
] as const)('filters that are made for the list %j work on it', (list, document) => {
  const keys = ['run_id', 'run_name', 'state', 'start_time'].map((key) => ({ key, kind: 'string' as const }))
  const filters = filtersOf(list, keys)
  expect(filters).toHaveLength(5)
  for (const { filter } of filters) expect(runJq(filter, document)).toMatchObject({ code: 0, said: '' })
})
