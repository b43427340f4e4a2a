import { expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { closestOperations, nextOperations, otherVersions, sameGroup } from './related.ts'

test('the same call of other versions is found', async () => {
  const others = await otherVersions(await loadOperation('clusters.get@2.1'))
  expect(others.map((operation) => operation.path)).toEqual(['/api/2.0/clusters/get'])
})

test('a mistyped path finds its neighbours, the nearest first', async () => {
  const [first] = await closestOperations('GET', 'https://x.example/api/2.1/clusters/gett')
  expect(first?.path).toBe('/api/2.1/clusters/get')
  expect(await closestOperations('GET', 'https://example.com/')).toEqual([])
})

test('neighbours are of the same group and version, and none that is named as next', async () => {
  const list = await loadOperationList()
  const operation = { ...(await loadOperation('clusters.get@2.1')), notes: { next: ['clusters.start@2.1'] } }
  const next = nextOperations(operation, list)
  expect(next.map(({ id }) => id)).toEqual(['clusters.start@2.1'])
  const others = sameGroup(operation, list, next)
  expect(others.map(({ id }) => id)).toContain('clusters.list@2.1')
  expect(others.every(({ group, version }) => group === 'Clusters' && version === '2.1')).toBe(true)
  expect(others.map(({ id }) => id)).not.toContain('clusters.start@2.1')
})
