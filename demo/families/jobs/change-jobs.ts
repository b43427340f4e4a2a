import { numberOf } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { missingField, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { mergePermissions } from '../permissions/change-permissions.ts'
import { readGrants } from '../permissions/read-grants.ts'
import { findSecurable } from '../permissions/securable.ts'
import { securableType } from '../permissions/securable-types.ts'
import type { JobsVersion } from './job.ts'
import { findJob, jobsOf } from './job-memory.ts'
import { cancel } from './runs/stop-runs.ts'
import { readSettings } from './settings/read-settings.ts'
import { isSingleTask, toSingleTask } from './settings/single-task.ts'
import { mergeSettings, removeFields } from './settings/update-settings.ts'

const mostJobs = 1000

export function createJob({ parameters }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const given = readSettings(parameters.bodyObject(), version, store)
  readGrants(securableType('jobs'), parameters, store)
  const { jobs } = jobsOf(store)
  if (jobs.size >= mostJobs) throw quotaExceeded(`This workspace holds no more than ${mostJobs} jobs.`)
  const id = store.sequence.digits(18)
  const now = store.clock.now()
  jobs.set(id, { id, creator: workspaceUser, created: now, since: now, due: null, ...given })
  if (parameters.has('access_control_list')) mergePermissions(findSecurable('jobs', id, store), parameters, store)
  return jsonAnswer({ job_id: numberOf(id) })
}

/** Sets the fields that are named and leaves the others. */
export function updateJob({ parameters }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const job = findJob(parameters, store)
  const change = parameters.object('new_settings') ?? {}
  // A change in the single-task form speaks of the fields of the one task.
  const single =
    job.format === 'SINGLE_TASK' && (isSingleTask(change) || version === '2.0') && !Array.isArray(change.tasks)
  const before = single ? toSingleTask(job.settings) : job.settings
  const wanted = mergeSettings(removeFields(before, parameters.texts('fields_to_remove')), change)
  Object.assign(job, readSettings(wanted, single ? '2.0' : version, store), { since: store.clock.now() })
  return emptyAnswer()
}

/** Replaces all settings. */
export function resetJob({ parameters }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const job = findJob(parameters, store)
  const settings = parameters.object('new_settings')
  if (settings === undefined) throw missingField('new_settings')
  Object.assign(job, readSettings(settings, version, store), { since: store.clock.now() })
  return emptyAnswer()
}

/** Its runs stay to be looked at; those on their way are cancelled. */
export function deleteJob({ parameters }: ApiRequest, store: Store): Answer {
  const job = findJob(parameters, store)
  const memory = jobsOf(store)
  const now = store.clock.now()
  memory.jobs.delete(job.id)
  for (const run of memory.runs.values()) if (run.jobId === job.id && run.created <= now) cancel(run, memory, now)
  return emptyAnswer()
}
