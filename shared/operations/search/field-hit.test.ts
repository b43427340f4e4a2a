import { expect, test } from 'vitest'
import { loadOperationList } from '../load-operation-list.ts'
import { createSearch } from '../search.ts'
import { fieldHit } from './field-hit.ts'

const list = await loadOperationList()
const byId = (id: string) => list.find((operation) => operation.id === id)!

test('an endpoint that was found by one of its fields names it', () => {
  const { search } = createSearch(list)
  const hit = search('autotermination_minutes').find(({ operation }) => operation.id === 'clusters.create@2.1')!
  expect(fieldHit(hit.operation, hit.terms)).toBe('autotermination_minutes')
})

test('words of a field count as its name, and the field with most of them is taken', () => {
  expect(fieldHit(byId('clusters.create@2.1'), ['autotermination', 'minutes'])).toBe('autotermination_minutes')
})

test('what stands in the path, the title or the group is no hit on a field', () => {
  expect(fieldHit(byId('clusters.get@2.1'), ['cluster', 'get'])).toBeNull()
  expect(fieldHit(byId('clusters.get@2.1'), [])).toBeNull()
})
