import { expect, test } from 'vitest'
import { referenceUrl } from './reference-url.ts'

test.each([
  ['clusters.permanentDelete@2.1', 'workspace', false, 'workspace/clusters/permanentdelete'],
  ['jobs.create@2.2', 'workspace', false, 'workspace/jobs/create'],
  ['vectorSearchIndexes.deleteIndex@2.0', 'workspace', false, 'workspace/vectorsearchindexes/deleteindex'],
  ['clusters.list@2.0', 'workspace', true, 'workspace'],
  ['settings.defaultNamespace.get@2.0', 'workspace', false, 'workspace'],
  ['account.groups.list@2.0', 'account', false, 'account'],
] as const)('the reference of %s', (id, scope, legacy, page) => {
  expect(referenceUrl({ id, scope, legacy })).toBe(`https://docs.databricks.com/api/${page}`)
})
