import { expect, test } from 'vitest'
import { loadSearch } from './load-search.ts'
import { marksIn } from './search/marks.ts'

const { search } = await loadSearch()

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
  ['delete wh', 'warehouses.delete@2.0'],
  ['edit sql warehouse', 'warehouses.edit@2.0'],
  ['warehouse config', 'warehouses.getWorkspaceWarehouseConfig@2.0'],
  ['execute query', 'statementExecution.executeStatement@2.0'],
  ['get statement result', 'statementExecution.getStatement@2.0'],
  ['list queries', 'queries.list@2.0'],
  ['create dashboard', 'lakeview.create@2.0'],
  ['turn off cluster', 'clusters.delete@2.1'],
  ['start cluster', 'clusters.start@2.1'],
  ['unpin clusters', 'clusters.unpin@2.1'],
  ['cluster logs', 'clusters.events@2.1'],
  ['vm sizes', 'clusters.listNodeTypes@2.1'],
  ['databricks runtime version', 'clusters.sparkVersions@2.1'],
  ['data_security_mode', 'clusters.create@2.1'],
  ['scale cluster', 'clusters.resize@2.1'],
  ['PUT permissions clusters', 'clusters.setPermissions@2.0'],
  ['cluster policy get', 'clusterPolicies.get@2.0'],
  ['compute policies', 'clusterPolicies.list@2.0'],
  ['pool delete', 'instancePools.delete@2.0'],
  ['idle_instance_autotermination_minutes', 'instancePools.create@2.0'],
  ['install wheel', 'libraries.install@2.0'],
  ['run command', 'commandExecution.execute@1.2'],
  ['destroy context', 'commandExecution.destroy@1.2'],
  ['workflows', 'jobs.list@2.2'],
  ['new workflow', 'jobs.create@2.2'],
  ['rename job', 'jobs.update@2.2'],
  ['list job runs', 'jobs.listRuns@2.2'],
  ['job history', 'jobs.listRuns@2.2'],
  ['abort run', 'jobs.cancelRun@2.2'],
  ['rerun job', 'jobs.repairRun@2.2'],
  ['job run result', 'jobs.getRunOutput@2.2'],
  ['existing_cluster_id', 'jobs.create@2.0'],
  ['max_concurrent_runs', 'jobs.create@2.2'],
  ['git_source', 'jobs.create@2.2'],
  ['jobs 2.1 runs list', 'jobs.listRuns@2.1'],
  ['runs/submit', 'jobs.submit@2.2'],
  ['get job', 'jobs.get@2.2'],
  ['give user permission on job', 'jobs.updatePermissions@2.0'],
  ['pipelines', 'pipelines.listPipelines@2.0'],
  ['dlt permissions', 'pipelines.getPermissions@2.0'],
  ['update dlt', 'pipelines.update@2.0'],
  ['run pipeline', 'pipelines.startUpdate@2.0'],
  ['dlt status', 'pipelines.get@2.0'],
  ['dbfs cat', 'dbfs.read@2.0'],
  ['dbfs mkdir', 'dbfs.mkdirs@2.0'],
  ['delete dbfs folder', 'dbfs.delete@2.0'],
  ['files upload', 'files.upload@2.0'],
  ['save notebook', 'workspace.import@2.0'],
  ['ws mkdir', 'workspace.mkdirs@2.0'],
  ['notebook status', 'workspace.getStatus@2.0'],
  ['export nb', 'workspace.export@2.0'],
  ['delete repo', 'repos.delete@2.0'],
  ['new git folder', 'repos.create@2.0'],
  ['switch branch', 'repos.update@2.0'],
  ['update git credential', 'gitCredentials.update@2.0'],
  ['add secret', 'secrets.putSecret@2.0'],
  ['secrets list', 'secrets.listSecrets@2.0'],
  ['drop secret scope', 'secrets.deleteScope@2.0'],
  ['list pats', 'tokens.list@2.0'],
  ['generate token', 'tokens.create@2.0'],
  ['invite user', 'users.create@2.0'],
  ['get user', 'users.get@2.0'],
  ['delete group', 'groups.delete@2.0'],
  ['remove member from group', 'groups.patch@2.0'],
  ['update sp', 'servicePrincipals.update@2.0'],
  ['show catalogs', 'catalogs.list@2.1'],
  ['drop catalog', 'catalogs.delete@2.1'],
  ['drop schema', 'schemas.delete@2.1'],
  ['uc volumes', 'volumes.list@2.1'],
  ['revoke privileges', 'grants.update@2.1'],
  ['list external locations', 'externalLocations.list@2.1'],
  ['column lineage', 'dataLineage.getColumnLineage@2.0'],
  ['create share', 'shares.create@2.1'],
  ['create experiment', 'experiments.createExperiment@2.0'],
  ['mlflow get run', 'experiments.getRun@2.0'],
  ['list registered models', 'registeredModels.list@2.1'],
  ['create serving endpoint', 'servingEndpoints.create@2.0'],
  ['delete endpoint serving', 'servingEndpoints.delete@2.0'],
  ['predict', 'servingEndpoints.query@none'],
  ['vs endpoints', 'vectorSearchEndpoints.listEndpoints@2.0'],
  ['list apps', 'apps.list@2.0'],
  ['account groups', 'account.groups.list@2.0'],
  ['metastores account', 'account.metastores.list@2.0'],
  ['network config', 'account.networks.list@2.0'],
  ['private link', 'account.privateAccess.list@2.0'],
  ['budgets', 'account.budgets.list@2.1'],
  ['instnace pools', 'instancePools.list@2.0'],
  ['list clusers', 'clusters.list@2.1'],
  ['wharehouse start', 'warehouses.start@2.0'],
  ['notbook export', 'workspace.export@2.0'],
  ['catlogs', 'catalogs.list@2.1'],
  ['premissions job', 'jobs.getPermissions@2.0'],
  ['delet job', 'jobs.delete@2.2'],
  ['DELETE /api/2.0/git-credentials/9', 'gitCredentials.delete@2.0'],
  [
    "curl -X PUT 'https://x.cloud.databricks.com/api/2.0/permissions/clusters/12-34-ab' -d '{}'",
    'clusters.setPermissions@2.0',
  ],
  ['GET {{DATABRICKS_HOST}}/api/2.0/pipelines/1a2b/events', 'pipelines.listPipelineEvents@2.0'],
  ['unity-catalog/catalogs/main', 'catalogs.get@2.1'],
  ['/api/2.0/sql/statements/abc-123', 'statementExecution.getStatement@2.0'],
  ['serving-endpoints/churn/invocations', 'servingEndpoints.query@none'],
  ['dbfs/put', 'dbfs.put@2.0'],
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

test('a pasted path or URL comes first with its method, then with the others', () => {
  const first = (query: string) => search(query, 1)[0]?.operation.id
  expect(first('https://example.cloud.databricks.com/api/2.0/sql/warehouses/8b1f6a3c2d4e5f60?x=1')).toBe(
    'warehouses.get@2.0',
  )
  expect(first('DELETE /api/2.0/sql/warehouses/8b1f6a3c2d4e5f60')).toBe('warehouses.delete@2.0')
  expect(first("curl -X PATCH 'https://example.com/api/2.0/repos/12' -d '{}'")).toBe('repos.update@2.0')
  expect(first('clusters/get?cluster_id=1')).toBe('clusters.get@2.1')
  expect(search('/api/2.0/repos/12', 3).map(({ operation }) => operation.method)).toEqual(['GET', 'PATCH', 'DELETE'])
})

test('a number that is no version hides nothing', () => {
  expect(search('job 9', 1)[0]?.operation.group).toBe('Jobs')
})

test('an abbreviation is marked where its meaning stands', () => {
  expect(marksIn('List SQL warehouses', search('wh list', 1)[0]?.terms ?? [])).toEqual([
    [0, 4],
    [9, 18],
  ])
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
