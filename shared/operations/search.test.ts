import { expect, test } from 'vitest'
import { loadOperationList } from './load-operation-list.ts'
import { marksIn } from './search/marks.ts'
import { createSearch } from './search.ts'

const list = await loadOperationList()
const { search } = createSearch(list)

test.each([
  ['clusters get', 'clusters.get@2.1'],
  ['get cluster', 'clusters.get@2.1'],
  ['clusters/get', 'clusters.get@2.1'],
  ['GET /api/2.1/clusters/get', 'clusters.get@2.1'],
  ['list clusters', 'clusters.list@2.1'],
  ['clusters 2.0 list', 'clusters.list@2.0'],
  ['create cluster', 'clusters.create@2.1'],
  ['clsuter create', 'clusters.create@2.1'],
  ['new cluster', 'clusters.create@2.1'],
  ['terminate cluster', 'clusters.delete@2.1'],
  ['permanently delete cluster', 'clusters.permanentDelete@2.1'],
  ['restart cluster', 'clusters.restart@2.1'],
  ['spark versions', 'clusters.sparkVersions@2.1'],
  ['node types', 'clusters.listNodeTypes@2.1'],
  ['cluster events', 'clusters.events@2.1'],
  ['list jobs', 'jobs.list@2.2'],
  ['jobs 2.2', 'jobs.list@2.2'],
  ['jobs 2.1 create', 'jobs.create@2.1'],
  ['run now', 'jobs.runNow@2.2'],
  ['trigger job', 'jobs.runNow@2.2'],
  ['submit run', 'jobs.submit@2.2'],
  ['cancel run', 'jobs.cancelRun@2.2'],
  ['get run output', 'jobs.getRunOutput@2.2'],
  ['upload dbfs', 'dbfs.put@2.0'],
  ['dbfs put', 'dbfs.put@2.0'],
  ['dbfs ls', 'dbfs.list@2.0'],
  ['upload file', 'files.upload@2.0'],
  ['whoami', 'currentUser.me@2.0'],
  ['current user', 'currentUser.me@2.0'],
  ['put secret', 'secrets.putSecret@2.0'],
  ['secret scopes', 'secrets.listScopes@2.0'],
  ['create token', 'tokens.create@2.0'],
  ['execute sql statement', 'statementExecution.executeStatement@2.0'],
  ['sql statements', 'statementExecution.executeStatement@2.0'],
  ['start warehouse', 'warehouses.start@2.0'],
  ['warehuose list', 'warehouses.list@2.0'],
  ['list warehouses', 'warehouses.list@2.0'],
  ['import notebook', 'workspace.import@2.0'],
  ['export notebook', 'workspace.export@2.0'],
  ['workspace mkdirs', 'workspace.mkdirs@2.0'],
  ['unity catalog list catalogs', 'catalogs.list@2.1'],
  ['create catalog', 'catalogs.create@2.1'],
  ['list schemas', 'schemas.list@2.1'],
  ['uc tables', 'tables.list@2.1'],
  ['list users', 'users.list@2.0'],
  ['scim groups', 'groups.list@2.0'],
  ['cluster policies', 'clusterPolicies.list@2.0'],
  ['edit policy', 'clusterPolicies.edit@2.0'],
  ['list pipelines', 'pipelines.listPipelines@2.0'],
  ['dlt create', 'pipelines.create@2.0'],
  ['repos update', 'repos.update@2.0'],
  ['git credentials', 'gitCredentials.list@2.0'],
  ['permissions warehouse', 'warehouses.getPermissions@2.0'],
  ['query serving endpoint', 'servingEndpoints.query@none'],
  ['genie start conversation', 'genie.startConversation@2.0'],
  ['mlflow create experiment', 'experiments.createExperiment@2.0'],
  ['vector search query', 'vectorSearchIndexes.queryIndex@2.0'],
  ['init scripts', 'globalInitScripts.list@2.0'],
  ['instance pools create', 'instancePools.create@2.0'],
  ['install library', 'libraries.install@2.0'],
  ['how do i list the jobs', 'jobs.list@2.2'],
  ['instanceprofiles', 'instanceProfiles.list@2.0'],
])('"%s" finds %s among the first three', (query, id) => {
  expect(search(query, 3).map(({ operation }) => operation.id)).toContain(id)
})

test('a word that is still being typed finds its endpoint', () => {
  for (const typed of ['clus', 'clust', 'cluste', 'cluster']) {
    expect(
      search(typed, 20).some(({ operation }) => operation.group === 'Clusters'),
      typed,
    ).toBe(true)
  }
  expect(search('permanentl')[0]?.operation.id).toBe('clusters.permanentDelete@2.1')
})

test('a parameter name finds the operations that take it', () => {
  const found = search('spark_env_vars').map(({ operation }) => operation.id)
  expect(found).toContain('clusters.create@2.1')
})

test('one unknown word among known ones spoils nothing', () => {
  expect(search('clusters get xqzwvkj', 1)[0]?.operation.id).toBe('clusters.get@2.1')
})

test('the newest version comes first', () => {
  const versions = search('create job').filter(({ operation }) => operation.id.startsWith('jobs.create@'))
  expect(versions.map(({ operation }) => operation.version)).toEqual(['2.2', '2.1', '2.0'])
})

test('an empty query and a word that is nowhere find nothing', () => {
  expect(search('')).toEqual([])
  expect(search('   ')).toEqual([])
  expect(search('xqzwvkj')).toEqual([])
  expect(search('/api/2.0/xqzwvkj')).toEqual([])
})

test('any text may be typed', () => {
  for (const query of ['*', '((', '\\', '{{DATABRICKS_HOST}}', 'é'.repeat(500), 'a'.repeat(5000), '__proto__', '🙂']) {
    expect(Array.isArray(search(query, 5)), query.slice(0, 20)).toBe(true)
  }
})

test('what was found is marked, a typo at the word that was meant', () => {
  expect(marksIn('clusters/get', search('get cl', 1)[0]?.terms ?? [])).toEqual([
    [0, 2],
    [9, 12],
  ])
  expect(marksIn('clusters/get', search('clsuter', 1)[0]?.terms ?? [])).toEqual([[0, 7]])
})
