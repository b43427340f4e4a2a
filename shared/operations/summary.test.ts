import { expect, test } from 'vitest'
import { flags } from './index-file.ts'
import { loadOperationList } from './load-operation-list.ts'
import { summaryOf } from './summary.ts'

test('every operation has a title and a summary of at most 200 characters', async () => {
  for (const { id, title, summary } of await loadOperationList()) {
    for (const text of [title, summary]) {
      expect(text.trim(), id).not.toBe('')
      expect(text.length, `${id}: ${text}`).toBeLessThanOrEqual(200)
    }
  }
})

test('a summary made by rule tells about pages, ids and what replaces an old operation', () => {
  expect(summaryOf('List jobs', '/api/2.2/jobs/list', flags.paged, null)).toBe('Lists jobs, page by page.')
  expect(summaryOf('Get a repo', '/api/2.0/repos/{repo_id}', 0, null)).toBe('Gets a repo, named by repo_id.')
  expect(summaryOf('Start a cluster', '/api/2.1/clusters/start', flags.longRunning, null)).toBe(
    'Starts a cluster. The work goes on after the answer.',
  )
  expect(summaryOf('Permanently delete a cluster', '/x', 0, 'clusters.permanentDelete@2.1')).toBe(
    'Permanently deletes a cluster. Replaced by version 2.1.',
  )
})
