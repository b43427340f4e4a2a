import { expect, test } from 'vitest'
import { expandParams } from './expand-params.ts'
import { loadOperation } from './load-operation.ts'

test('a query object becomes the fields that are sent', async () => {
  const params = await expandParams(await loadOperation('clusters.list@2.1'))
  const states = params.find((param) => param.name === 'filter_by.cluster_states')
  expect(states).toMatchObject({ in: 'query', type: 'array' })
  expect(states?.enum).toContain('RUNNING')
  expect(params.map((param) => param.name)).toContain('filter_by.policy_id')
  expect(params.map((param) => param.name)).not.toContain('filter_by')
})

test('a field is required when everything around it is', async () => {
  const params = await expandParams(await loadOperation('externalLineage.listExternalLineageRelationships@2.0'))
  expect(params.filter(({ required }) => required).map(({ name }) => name)).toEqual(['lineage_direction'])
  expect(params.map(({ name }) => name)).toContain('object_info.table.name')
})
