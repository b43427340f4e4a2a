import { expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { factsOf } from './facts.ts'

test('paging is told with the names of its fields', async () => {
  expect(factsOf(await loadOperation('clusters.list@2.1'))[0]).toMatch(
    /^Answers in pages of clusters: send next_page_token/,
  )
})

test('work that goes on is told with the call to ask', async () => {
  expect(factsOf(await loadOperation('clusters.create@2.1')).join(' ')).toContain(
    'Ask clusters.get@2.1 until state is final.',
  )
})
