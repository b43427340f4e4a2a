import { expect, test } from 'vitest'
import { byGroup, groupKey } from './by-group.ts'
import { loadOperationList } from './load-operation-list.ts'

test('groups come by name, the newest version first, and lose no operation', async () => {
  const list = await loadOperationList()
  const groups = byGroup(list)
  const jobs = groups.filter(({ group }) => group === 'Jobs').map(({ version }) => version)
  expect(jobs).toEqual(['2.2', '2.1', '2.0'])
  expect(groups.flatMap(({ operations }) => operations)).toHaveLength(list.length)
  expect(new Set(groups.map(groupKey)).size).toBe(groups.length)
  const names = [...new Set(groups.map(({ group }) => group))]
  expect(names.indexOf('Clusters')).toBeLessThan(names.indexOf('DBFS'))
})
