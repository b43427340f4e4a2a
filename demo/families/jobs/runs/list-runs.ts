import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { jobsOf, noSuchJob } from '../job-memory.ts'
import { isCut, pageOfLists, sliceOf } from '../list-pages.ts'
import { describeRun, describeSingleTask, listsOf } from './describe-run.ts'
import { endOf, type Run } from './run.ts'

/** Newest first. */
export function listRuns({ parameters, origin }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const { items, next } = sliceOf(parameters, chosen(parameters, store), version === '2.0' ? 1000 : 25)
  const expand = version !== '2.0' && (parameters.flag('expand_tasks') ?? false)
  const runs = items.map((run) => ({ ...describeRun(run, version, origin, store), ...details(run) }))
  if (version === '2.0') return jsonAnswer({ runs, has_more: next.has_more })
  return jsonAnswer({ ...(runs.length > 0 ? { runs } : {}), ...next })

  function details(run: Run): JsonObject {
    if (version === '2.0' && run.format === 'SINGLE_TASK') return describeSingleTask(run, store)
    if (!expand) return {}
    const all = listsOf(run, { version, origin, resolved: false }, store)
    const cut = version === '2.2' && isCut(all) ? { has_more: true } : {}
    return { ...pageOfLists(all, undefined, version).lists, ...cut }
  }
}

function chosen(parameters: Parameters, store: Store): readonly Run[] {
  const { jobs, runs } = jobsOf(store)
  const active = parameters.flag('active_only') ?? false
  const completed = parameters.flag('completed_only') ?? false
  if (active && completed) throw invalidParameter('Only one of active_only and completed_only can be true.')
  const type = parameters.choice('run_type', ['JOB_RUN', 'SUBMIT_RUN', 'WORKFLOW_RUN'])
  const from = parameters.integer('start_time_from') ?? 0
  const to = parameters.integer('start_time_to') ?? Number.POSITIVE_INFINITY
  const job = parameters.integerText('job_id')
  const now = store.clock.now()
  const found = [...runs.values()].reverse().filter((run) => {
    if (job !== undefined && run.jobId !== job) return false
    if (type !== undefined && run.type !== type) return false
    if ((active && endOf(run) <= now) || (completed && endOf(run) > now)) return false
    return run.created >= from && run.created <= Math.min(to, now)
  })
  // What was due while nobody asked comes after what was started since.
  found.sort((left, right) => right.created - left.created)
  if (job !== undefined && !jobs.has(job) && ![...runs.values()].some((run) => run.jobId === job)) throw noSuchJob(job)
  return found
}
