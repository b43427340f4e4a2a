import { expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { factsOf } from './facts.ts'

const first = async (id: string) => factsOf(await loadOperation(id))[0]

test('paging is told with the names of its fields', async () => {
  expect((await first('clusters.list@2.1'))?.text).toMatch(
    /^Answers in pages of clusters: send next_page_token of the answer as page_token until it is missing or empty\./,
  )
  expect((await first('users.list@2.0'))?.text).toContain('startIndex begins at 1')
  expect((await first('clusters.events@2.1'))?.text).toContain('send next_page of the answer as the next body')
  expect((await first('dbfs.read@2.0'))?.text).toContain('move offset on by bytes_read')
})

test('work that goes on is told with its states and the call to ask', async () => {
  expect(factsOf(await loadOperation('clusters.create@2.1'))).toContainEqual({
    label: 'Takes time',
    text: 'Goes on after the answer. Ask until state is RUNNING; ERROR or TERMINATED means that it failed.',
    operationId: 'clusters.get@2.1',
  })
})

test('every fact of every operation is a sentence, and what it names exists', async () => {
  for (const { id } of await loadOperationList()) {
    for (const fact of factsOf(await loadOperation(id))) {
      expect(fact.text, id).toMatch(/^[A-Z].*\.$/)
      expect(fact.text, id).not.toMatch(/undefined|\bnull\b|\[object/)
      if (fact.operationId) await loadOperation(fact.operationId)
    }
  }
})
