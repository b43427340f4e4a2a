import { expect, test } from 'vitest'
import { loadOperationList } from './load-operation-list.ts'

test('every operation has a title and a summary of at most 200 characters', async () => {
  for (const { id, title, summary } of await loadOperationList()) {
    for (const text of [title, summary]) {
      expect(text.trim(), id).not.toBe('')
      expect(text.length, `${id}: ${text}`).toBeLessThanOrEqual(200)
    }
  }
})

test('a summary tells about pages, ids and what replaces an old operation', async () => {
  const list = await loadOperationList()
  const summary = (id: string) => list.find((operation) => operation.id === id)?.summary
  expect(summary('jobs.list@2.2')).toBe('Lists jobs, page by page.')
  expect(summary('repos.get@2.0')).toBe('Gets a repo, named by repo_id.')
  expect(summary('clusters.start@2.1')).toBe('Starts a cluster. The work goes on after the answer.')
  expect(summary('clusters.get@2.0')).toMatch(/^Gets a cluster\..* Replaced by version 2\.1\.$/)
})
