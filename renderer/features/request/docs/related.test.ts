import { expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { closestOperations, otherVersions } from './related.ts'

test('the same call of other versions is found', async () => {
  const others = await otherVersions(await loadOperation('clusters.get@2.1'))
  expect(others.map((operation) => operation.path)).toEqual(['/api/2.0/clusters/get'])
})

test('a mistyped path finds its neighbours, the nearest first', async () => {
  const [first] = await closestOperations('GET', 'https://x.example/api/2.1/clusters/gett')
  expect(first?.path).toBe('/api/2.1/clusters/get')
  expect(await closestOperations('GET', 'https://example.com/')).toEqual([])
})
