import type { Operation } from './operation.ts'

type Values = Readonly<Record<string, string>>

/** Values of path and query parameters for which the name alone says too little. */
const everywhere: Values = {
  securable_type: 'table',
  on_securable_type: 'TABLE',
  on_securable_fullname: 'main.default.trips',
  parent_securable_type: 'SCHEMA',
  parent_full_name: 'main.default',
  quota_name: 'table-quota',
  request_object_type: 'clusters',
  request_object_id: '1234-567890-patch123',
  workspace_object_type: 'notebooks',
  workspace_object_id: '4410271860315942',
  artifact_type: 'INIT_SCRIPT',
  entity_name: 'main.default.trips',
  entity_type: 'tables',
  user_id: '7402918365520474',
  group_id: '2093376145508821',
  service_principal_id: '9051364428170593',
  principal_id: '7402918365520474',
  group_name: 'data-engineers',
  online_table_name: 'main.default.trips_online',
  source_table_name: 'main.default.trips',
  index_name: 'main.default.trips_index',
  primary_keys: '1',
  keys: 'enableTokensConfig',
  start_month: '2026-01',
  end_month: '2026-02',
  metric_key: 'accuracy',
  experiment_name: '/Shared/churn',
  expire_time: '2026-02-01T00:00:00Z',
  action: 'initiate-upload',
  object_type: 'table',
  update_mask: '*',
}

/** By class, without `account.`: what `id`, `name` and `full_name` are the id and name of. */
const byClass: Readonly<Record<string, Values>> = {
  warehouses: { id: '8b1f6a3c2d4e5f60' },
  sqlEndpoints: { id: '8b1f6a3c2d4e5f60' },
  users: { id: '7402918365520474' },
  groups: { id: '2093376145508821' },
  servicePrincipals: { id: '9051364428170593' },
  catalogs: { name: 'main' },
  schemas: { full_name: 'main.default' },
  volumes: { name: 'main.default.landing' },
  functions: { name: 'main.default.add_one' },
  onlineTables: { name: 'main.default.trips_online' },
  registeredModels: { full_name: 'main.default.churn', alias: 'champion' },
  modelVersions: { full_name: 'main.default.churn', alias: 'champion', version: '1' },
  modelRegistry: { name: 'churn', version: '1', stage: 'Production' },
  servingEndpoints: { name: 'churn-scores', served_model_name: 'churn-1' },
  secretsUc: { full_name: 'main.default.api_key' },
  workspaceBindings: { name: 'main', securable_type: 'catalog', securable_name: 'main' },
  repos: { repo_id: '8051234567890123' },
  experiments: { run_id: '3f2b1c0d9e8f4a7b8c6d5e4f3a2b1c0d', key: 'accuracy' },
}

/** Values of text parameters in path and query by their names. A path of DBFS is no path of the workspace. */
export function knownValues({ id, path }: Pick<Operation, 'id' | 'path'>): Values {
  const [first, second] = id.replace(/@.*/, '').split('.')
  const known = { ...everywhere, ...byClass[(first === 'account' ? second : first) ?? ''] }
  return path.includes('/dbfs/') ? { ...known, path: '/my_file.txt' } : known
}
