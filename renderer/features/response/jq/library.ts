import type { KnownKey } from '../../../json/worker/questions/key-questions.ts'

/** A filter that is worth having at hand. */
export interface LibraryFilter {
  title: string
  filter: string
}

/** By path without version. The first of clusters/list is the one of the reference page. */
const byOperation: Readonly<Record<string, readonly LibraryFilter[]>> = {
  'clusters/list': [
    { title: 'Id and name of each cluster', filter: '[ .clusters[] | {id: .cluster_id, name: .cluster_name} ]' },
    {
      title: 'Running clusters',
      filter: '[ .clusters[] | select(.state == "RUNNING") | {cluster_id, cluster_name, creator_user_name} ]',
    },
    {
      title: 'Clusters without auto-termination',
      filter: '[ .clusters[] | select(.autotermination_minutes == 0) | {cluster_id, cluster_name} ]',
    },
    {
      title: 'Clusters by runtime',
      filter:
        '[ .clusters[] | {spark_version, cluster_name} ] | group_by(.spark_version) | map({runtime: .[0].spark_version, clusters: map(.cluster_name)})',
    },
  ],
  'clusters/list-node-types': [
    { title: 'Memory and cores of each node type', filter: '[ .node_types[] | {node_type_id, memory_mb, num_cores} ]' },
    { title: 'Node types with a GPU', filter: '[ .node_types[] | select(.num_gpus > 0) | {node_type_id, num_gpus} ]' },
  ],
  'clusters/spark-versions': [
    { title: 'Long-term support only', filter: '[ .versions[] | select(.name | test("LTS")) ] | sort_by(.name)' },
    { title: 'Key of each version', filter: '[ .versions[] | .key ]' },
  ],
  'clusters/events': [
    { title: 'Time and type of each event', filter: '[ .events[] | {time: (.timestamp / 1000 | todate), type} ]' },
    {
      title: 'How many of each type',
      filter: '[ .events[] | .type ] | group_by(.) | map({type: .[0], count: length})',
    },
  ],
  'jobs/list': [
    { title: 'Id and name of each job', filter: '[ .jobs[] | {job_id, name: .settings.name} ]' },
    {
      title: 'Scheduled jobs',
      filter:
        '[ .jobs[] | select(.settings.schedule) | {job_id, name: .settings.name, cron: .settings.schedule.quartz_cron_expression} ]',
    },
  ],
  'jobs/get': [
    {
      title: 'Tasks and what they wait for',
      filter: '[ .settings.tasks[]? | {task_key, after: [.depends_on[]?.task_key]} ]',
    },
  ],
  'jobs/runs/list': [
    {
      title: 'State of each run',
      filter: '[ .runs[] | {run_id, job_id, state: (.state.result_state // .state.life_cycle_state)} ]',
    },
    {
      title: 'Failed runs',
      filter: '[ .runs[] | select(.state.result_state == "FAILED") | {run_id, message: .state.state_message} ]',
    },
    {
      title: 'Longest runs first',
      filter: '[ .runs[] | {run_id, seconds: (.execution_duration / 1000)} ] | sort_by(-.seconds)',
    },
  ],
  'jobs/runs/get': [
    {
      title: 'State of each task',
      filter: '[ .tasks[]? | {task_key, state: (.state.result_state // .state.life_cycle_state)} ]',
    },
  ],
  'instance-pools/list': [
    {
      title: 'Idle instances of each pool',
      filter: '[ .instance_pools[] | {instance_pool_name, idle: .stats.idle_count, used: .stats.used_count} ]',
    },
  ],
  'policies/clusters/list': [{ title: 'Id and name of each policy', filter: '[ .policies[] | {policy_id, name} ]' }],
  'sql/warehouses': [
    { title: 'State and size of each warehouse', filter: '[ .warehouses[] | {id, name, state, cluster_size} ]' },
    { title: 'Running warehouses', filter: '[ .warehouses[] | select(.state == "RUNNING") | .name ]' },
  ],
  'sql/statements': [
    {
      title: 'Rows with column names',
      filter:
        '[.manifest.schema.columns[].name] as $names | [ .result.data_array[] | [$names, .] | transpose | map({(.[0]): .[1]}) | add ]',
    },
  ],
  'workspace/list': [
    { title: 'Notebooks', filter: '[ .objects[] | select(.object_type == "NOTEBOOK") | {path, language} ]' },
    { title: 'Paths', filter: '[ .objects[] | .path ]' },
  ],
  'dbfs/list': [
    {
      title: 'Largest files first',
      filter: '[ .files[] | select(.is_dir | not) | {path, file_size} ] | sort_by(-.file_size)',
    },
  ],
  'secrets/list': [{ title: 'Keys', filter: '[ .secrets[] | .key ]' }],
  'preview/scim/v2/Users': [
    { title: 'Names of users', filter: '[ .Resources[] | {userName, displayName, active} ]' },
    { title: 'Users who are not active', filter: '[ .Resources[] | select(.active == false) | .userName ]' },
  ],
  'preview/scim/v2/Groups': [
    { title: 'Groups and their members', filter: '[ .Resources[] | {displayName, members: [.members[]?.display]} ]' },
  ],
  'unity-catalog/catalogs': [{ title: 'Name and owner of each catalog', filter: '[ .catalogs[] | {name, owner} ]' }],
  'unity-catalog/schemas': [{ title: 'Full names', filter: '[ .schemas[] | .full_name ]' }],
  'unity-catalog/tables': [
    {
      title: 'Name, type and columns of each table',
      filter: '[ .tables[] | {full_name, table_type, columns: [.columns[]?.name]} ]',
    },
  ],
  'libraries/all-cluster-statuses': [
    {
      title: 'Libraries that are not installed',
      filter:
        '[ .statuses[] | .cluster_id as $id | .library_statuses[]? | select(.status != "INSTALLED") | {cluster: $id, library, status} ]',
    },
  ],
  'serving-endpoints': [{ title: 'State of each endpoint', filter: '[ .endpoints[] | {name, ready: .state.ready} ]' }],
  pipelines: [{ title: 'State of each pipeline', filter: '[ .statuses[] | {pipeline_id, name, state} ]' }],
}

/** Paths that have filters of their own. */
export const popularPaths: readonly string[] = Object.keys(byOperation)

/** The filters for what was asked; the address is that of the request. */
export function filtersFor(url: string): readonly LibraryFilter[] {
  const path = /^[a-z]+:\/\/[^/]+\/api\/(?:\d+\.\d+\/)?([^?#]*)/i.exec(url)?.[1]?.replace(/\/$/, '')
  return path !== undefined && Object.hasOwn(byOperation, path) ? byOperation[path]! : []
}

const plainKey = /^[A-Za-z_]\w*$/
const as = (key: string) => (plainKey.test(key) ? `.${key}` : `.[${JSON.stringify(key)}]`)

/** Filters that are made from the form of the answer: `list` is the key of its list, or null where it is one itself. */
export function filtersOf(list: string | null, keys: readonly KnownKey[]): LibraryFilter[] {
  const [root, whole] = list === null ? ['.', 'the list'] : [as(list), list]
  const items = `${root}[]`
  const named = (pattern: RegExp) =>
    keys.find(({ key, kind }) => plainKey.test(key) && pattern.test(key) && kind !== 'object')?.key
  const [id, name] = [named(/(^|_)id$/), named(/(^|_)name$/i)]
  const state = named(/(^|_)(state|status|type)$/)
  const time = named(/(_time|_at|timestamp)$/)
  const picked = [id, name, state].filter((key) => key !== undefined)
  const filters: LibraryFilter[] = [
    { title: `How many are in ${whole}`, filter: list === null ? 'length' : `${root} | length` },
  ]
  if (picked.length > 1)
    filters.push({ title: `Only ${picked.join(', ')}`, filter: `[ ${items} | {${picked.join(', ')}} ]` })
  if (name ?? id) filters.push({ title: `Every ${name ?? id}`, filter: `[ ${items} | .${name ?? id} ]` })
  if (state) {
    const count = `group_by(.) | map({${state}: .[0], count: length})`
    filters.push({ title: `How many of each ${state}`, filter: `[ ${items} | .${state} ] | ${count}` })
  }
  if (time)
    filters.push({
      title: `Newest ${time} first`,
      filter: `${root === '.' ? '' : `${root} | `}sort_by(.${time}) | reverse`,
    })
  return filters
}
