import { invalidParameter } from '../../http/platform-error.ts'

/** One kind of object that permissions are given on. */
export interface SecurableType {
  /** As answers name it, in `object_type`. */
  objectType: string
  /** What it is called in a sentence. */
  noun: string
  /** What comes before the id in `object_id`, and what admins inherit from. */
  root: string
  /** From the weakest to the strongest, without IS_OWNER. */
  levels: readonly string[]
  /** Exactly one user or service principal owns it. */
  owned?: true
}

const files = ['CAN_READ', 'CAN_RUN', 'CAN_EDIT', 'CAN_MANAGE']
const views = ['CAN_VIEW', 'CAN_RUN', 'CAN_EDIT', 'CAN_MANAGE']
const use = ['CAN_USE', 'CAN_MANAGE']
const query = ['CAN_QUERY', 'CAN_MANAGE']

/** By the segments of the path after `permissions/`, without the id. */
const types: ReadonlyMap<string, SecurableType> = new Map<string, SecurableType>([
  ['alerts', type('alert', 'alert', '/sql/alerts/', views)],
  ['alertsv2', type('alertv2', 'alert', '/alertsv2/', files)],
  ['apps', type('apps', 'app', '/apps/', use)],
  ['cluster-policies', type('cluster-policy', 'cluster policy', '/cluster-policies/', ['CAN_USE'])],
  ['clusters', type('cluster', 'cluster', '/clusters/', ['CAN_ATTACH_TO', 'CAN_RESTART', 'CAN_MANAGE'])],
  ['dashboards', type('dashboard', 'dashboard', '/dashboards/', files)],
  ['database-instances', type('database-instances', 'database instance', '/database-instances/', use)],
  ['database-projects', type('database-projects', 'database project', '/database-projects/', use)],
  ['dbsql-dashboards', type('dashboard', 'legacy dashboard', '/sql/dashboards/', views)],
  ['directories', type('directory', 'folder', '/directories/', files)],
  ['experiments', type('mlflowExperiment', 'experiment', '/experiments/', ['CAN_READ', 'CAN_EDIT', 'CAN_MANAGE'])],
  ['files', type('file', 'file', '/files/', files)],
  ['genie', type('genie', 'Genie space', '/genie/', views)],
  ['instance-pools', type('instance-pool', 'instance pool', '/instance-pools/', ['CAN_ATTACH_TO', 'CAN_MANAGE'])],
  ['jobs', { ...type('job', 'job', '/jobs/', ['CAN_VIEW', 'CAN_MANAGE_RUN', 'CAN_MANAGE']), owned: true }],
  ['knowledge-assistants', type('knowledge-assistants', 'knowledge assistant', '/knowledge-assistants/', query)],
  ['notebooks', type('notebook', 'notebook', '/notebooks/', files)],
  ['authorization/passwords', type('passwords', 'use of passwords', '/authorization/', ['CAN_USE'])],
  [
    'pipelines',
    { ...type('pipelines', 'pipeline', '/pipelines/', ['CAN_VIEW', 'CAN_RUN', 'CAN_MANAGE']), owned: true },
  ],
  ['queries', type('query', 'query', '/sql/queries/', views)],
  [
    'registered-models',
    type('registered-model', 'model', '/registered-models/', [
      'CAN_READ',
      'CAN_EDIT',
      'CAN_MANAGE_STAGING_VERSIONS',
      'CAN_MANAGE_PRODUCTION_VERSIONS',
      'CAN_MANAGE',
    ]),
  ],
  ['repos', type('repo', 'Git folder', '/repos/', files)],
  [
    'serving-endpoints',
    type('serving-endpoint', 'serving endpoint', '/serving-endpoints/', ['CAN_VIEW', 'CAN_QUERY', 'CAN_MANAGE']),
  ],
  ['supervisor-agents', type('supervisor-agents', 'supervisor agent', '/supervisor-agents/', query)],
  ['authorization/tokens', type('tokens', 'use of tokens', '/authorization/', ['CAN_USE'])],
  [
    'vector-search-endpoints',
    type('vector-search-endpoints', 'vector search endpoint', '/vector-search-endpoints/', ['CAN_CREATE', ...use]),
  ],
  [
    'warehouses',
    {
      ...type('warehouses', 'SQL warehouse', '/sql/warehouses/', ['CAN_VIEW', 'CAN_MONITOR', ...use]),
      owned: true,
    },
  ],
])

/** Throws INVALID_PARAMETER_VALUE. */
export function securableType(name: string): SecurableType {
  const found = types.get(name)
  if (found === undefined) throw invalidParameter(`'${name.slice(0, 100)}' is not a supported object type.`)
  return found
}

/** All levels that can be given, the owner's last. */
export function levelsOf({ levels, owned }: SecurableType): readonly string[] {
  return owned ? [...levels, 'IS_OWNER'] : levels
}

/** What admins have by inheritance and makers are given. */
export function strongest({ levels }: SecurableType): string {
  return levels.at(-1)!
}

function type(objectType: string, noun: string, root: string, levels: readonly string[]): SecurableType {
  return { objectType, noun, root, levels }
}
