import { isJsonObject, type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Store } from '../../store.ts'
import type { Job } from '../jobs/job.ts'
import { findJob, jobsOf } from '../jobs/job-memory.ts'
import { violationsOf } from './check-compliance.ts'
import { type Compliance, comply } from './comply.ts'
import { findPolicy, policiesOf } from './policy.ts'

/** The lists of a job's settings whose entries have a cluster of their own, and what those are called by. */
const holders = [
  ['job_clusters', 'job_cluster_key'],
  ['tasks', 'task_key'],
] as const

export function getJobCompliance({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(complianceOf(findJob(parameters, store), store))
}

/** Of the jobs that have a cluster which follows one policy. */
export function listJobCompliance({ parameters }: ApiRequest, store: Store): Answer {
  const { id } = findPolicy(parameters, store)
  const jobs = [...jobsOf(store).jobs.values()].filter((job) =>
    clustersOf(job.settings).some(({ cluster }) => cluster.policy_id === id),
  )
  const page = pageOf(parameters, jobs, { name: 'page_size', usual: 20, most: 100 })
  const items = page.items.map((job) => ({ job_id: numberOf(job.id), ...complianceOf(job, store) }))
  return jsonAnswer({ jobs: items, ...page.next })
}

/** Changes the clusters of a job so that they follow their policies; only says how with `validate_only`. */
export function enforceJobCompliance({ parameters }: ApiRequest, store: Store): Answer {
  const job = findJob(parameters, store)
  const changes: Compliance['changes'][number][] = []
  const settings: Record<string, JsonObject[string]> = { ...job.settings }
  for (const [list, key] of holders) {
    const entries = settings[list]
    if (!Array.isArray(entries)) continue
    settings[list] = entries.map((entry) => {
      const cluster = isJsonObject(entry) ? entry.new_cluster : undefined
      if (!isJsonObject(entry) || !isJsonObject(cluster)) return entry
      const complied = comply(definitionFor(cluster, store), cluster)
      for (const change of complied.changes) changes.push({ ...change, field: `${String(entry[key])}.${change.field}` })
      return { ...entry, new_cluster: complied.attributes }
    })
  }
  if (changes.length > 0 && !parameters.flag('validate_only')) job.settings = settings
  return jsonAnswer({ has_changes: changes.length > 0, job_cluster_changes: changes, settings })
}

function complianceOf({ settings }: Job, store: Store): JsonObject {
  const violations: Record<string, string> = {}
  for (const { key, cluster } of clustersOf(settings)) {
    for (const [path, text] of Object.entries(violationsOf(definitionFor(cluster, store), cluster))) {
      violations[`${key}.${path}`] = text
    }
  }
  return { is_compliant: Object.keys(violations).length === 0, violations }
}

function clustersOf(settings: JsonObject): readonly { key: string; cluster: JsonObject }[] {
  return holders.flatMap(([list, key]) => {
    const entries = settings[list]
    return (Array.isArray(entries) ? entries : []).flatMap((entry) => {
      const cluster = isJsonObject(entry) ? entry.new_cluster : undefined
      return isJsonObject(entry) && isJsonObject(cluster) ? [{ key: String(entry[key]), cluster }] : []
    })
  })
}

/** A cluster without a policy, or of one that is gone, follows all rules there are. */
function definitionFor({ policy_id: id }: JsonObject, store: Store): string {
  const policy = typeof id === 'string' ? policiesOf(store).get(id) : undefined
  return String(policy?.settings.definition ?? '{}')
}
