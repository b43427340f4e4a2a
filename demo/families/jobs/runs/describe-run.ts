import { type JsonObject, type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import { pickFields } from '../../../http/pick-fields.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { singleTaskFields } from '../settings/field-names.ts'
import { objectsIn } from '../settings/read-object.ts'
import { clusterInstanceOf, clusterSpecOf } from './describe-cluster.ts'
import { describeRunState } from './describe-state.ts'
import { describeTask, type TaskView } from './describe-task.ts'
import { runTimes } from './durations.ts'
import { latestAttempts, type Run } from './run.ts'
import { runPage } from './run-page.ts'

/** A run without its tasks. */
export function describeRun(run: Run, version: JobsVersion, origin: string, store: Store): JsonObject {
  const now = store.clock.now()
  const { schedule, description } = run.settings
  return {
    job_id: numberOf(run.jobId),
    run_id: numberOf(run.id),
    number_in_job: numberOf(run.id),
    original_attempt_run_id: numberOf(run.id),
    creator_user_name: run.creator,
    ...describeRunState(run, version, now),
    ...(run.trigger === 'PERIODIC' && schedule !== undefined ? { schedule } : {}),
    ...(Object.keys(run.overrides).length > 0 ? { overriding_parameters: run.overrides } : {}),
    ...runTimes(run, now),
    trigger: run.trigger,
    ...(run.startedBy === null ? {} : { trigger_info: { run_id: numberOf(run.startedBy) } }),
    run_name: run.name,
    run_page_url: runPage(origin, run, run.id),
    run_type: run.type,
    ...(version === '2.0' ? {} : { job_run_id: numberOf(run.id) }),
    ...(typeof description === 'string' ? { description } : {}),
  }
}

/** The lists of a run that come with it when it is read alone, whole. */
export function listsOf(run: Run, view: TaskView, store: Store): Record<string, readonly JsonValue[]> {
  const now = store.clock.now()
  const parameters = Object.entries(run.jobParameters).map(([name, value]) => describeParameter(run, name, value))
  const clusters = objectsIn(run.settings, 'job_clusters')
  return {
    tasks: latestAttempts(run, now).map((attempt) => describeTask(attempt, run, view, store)),
    ...(clusters.length > 0 ? { job_clusters: clusters } : {}),
    ...(parameters.length > 0 ? { job_parameters: parameters } : {}),
  }
}

/** The one task of a run as version 2.0 has it. */
export function describeSingleTask(run: Run, store: Store): JsonObject {
  const attempt = latestAttempts(run, store.clock.now())[0]
  if (attempt === undefined) return {}
  const {
    existing_cluster_id: _id,
    new_cluster: _new,
    libraries: _libraries,
    ...task
  } = pickFields(attempt.task, singleTaskFields)
  const cluster = clusterInstanceOf(attempt, run, store)
  return {
    task,
    cluster_spec: clusterSpecOf(attempt.task, run),
    ...(cluster === undefined ? {} : { cluster_instance: cluster }),
    attempt_number: attempt.attempt,
  }
}

function describeParameter(run: Run, name: string, value: JsonValue): JsonObject {
  const definition = objectsIn(run.settings, 'parameters').find((each) => each.name === name)
  return { name, ...(definition === undefined ? {} : { default: definition.default! }), value }
}
