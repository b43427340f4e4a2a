import { expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { placeholdersFor } from './placeholders.ts'

test('parameters show what could stand in them', async () => {
  expect((await placeholdersFor(await loadOperation('clusters.get@2.1'))).get('cluster_id')).toBe(
    '1234-567890-patch123',
  )
  expect((await placeholdersFor(await loadOperation('repos.get@2.0'))).get('repo_id')).toMatch(/^\d+$/)
  const filters = await placeholdersFor(await loadOperation('clusters.list@2.1'))
  expect(filters.get('filter_by.cluster_states')).toBe('RUNNING')
})
