import { expect, test } from 'vitest'
import { flags } from './index-file.ts'
import { loadOperationList } from './load-operation-list.ts'
import { type Described, summaryOf } from './summary.ts'

test('every operation has a title and a summary of at most 200 characters', async () => {
  for (const { id, title, summary } of await loadOperationList()) {
    for (const text of [title, summary]) {
      expect(text.trim(), id).not.toBe('')
      expect(text.length, `${id}: ${text}`).toBeLessThanOrEqual(200)
    }
  }
})

const plain: Described = { title: '', path: '/x', flags: 0, paramNames: [], replacedBy: null }
const setting = '/api/2.0/settings/types/default_namespace_ws/names/default'

test.each<[Partial<Described>, string]>([
  [{ title: 'List jobs', flags: flags.paged }, 'Lists jobs, page by page.'],
  [{ title: 'Get a repo', path: '/api/2.0/repos/{repo_id}' }, 'Returns a repo, given its ID.'],
  [{ title: 'Start a cluster', flags: flags.longRunning }, 'Starts a cluster. The work goes on after the answer.'],
  [
    { title: 'Undelete a branch', flags: flags.longRunning | flags.returnsOperation },
    'Undeletes a branch. Returns an operation to poll until it is done.',
  ],
  [
    { title: 'Permanently delete a cluster', replacedBy: 'clusters.permanentDelete@2.1' },
    'Permanently deletes a cluster. Replaced by version 2.1.',
  ],
  [{ title: 'Query a table', flags: flags.deprecated }, 'Queries a table. Deprecated.'],
  [
    {
      title: 'List schedules',
      path: '/dashboards/{dashboard_id}/schedules',
      flags: flags.paged,
      paramNames: ['filter'],
    },
    'Lists schedules of one dashboard, page by page. filter narrows the list.',
  ],
  [
    { title: 'Create a role', path: '/branches/{branch_id}/roles', flags: flags.returnsIt },
    'Creates a role for one branch and returns it.',
  ],
  [
    { title: 'Update a role', path: '/branches/{branch_id}/roles/{role_id}', paramNames: ['update_mask'] },
    'Changes the fields of a role of one branch that update_mask names.',
  ],
  [
    {
      title: 'Delete a role',
      path: '/branches/{branch_id}/roles/{role_id}',
      flags: flags.emptyAnswer,
      paramNames: ['allow_missing'],
    },
    'Deletes a role of one branch, given its ID. The answer is empty. With allow_missing it is no error when there is none.',
  ],
  [
    { title: 'Get a tag', path: '/tags/{entity_type}/{entity_name}/tags/{tag_key}' },
    'Returns a tag of one object, given its key.',
  ],
  [{ title: 'Get an asset', path: '/assets/{asset_type}/{name}' }, 'Returns an asset, given its type and name.'],
  [
    { title: 'Get an assignment', path: '/assignments/{principal_id}' },
    'Returns an assignment, given the principal ID.',
  ],
  [
    { title: 'Get the default namespace setting', path: setting, paramNames: ['etag'] },
    'Returns the default namespace setting, with the etag for a later change.',
  ],
  [
    { title: 'Update the default namespace setting', path: setting },
    'Changes the default namespace setting in the fields that field_mask names.',
  ],
  [
    { title: 'Reset the default namespace setting', path: setting },
    'Puts the default namespace setting back to its default.',
  ],
])('a summary made by rule of %j says "%s"', (operation, summary) => {
  expect(summaryOf({ ...plain, ...operation })).toBe(summary)
})
