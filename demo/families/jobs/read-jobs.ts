import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import { describeJob, describeSettings, listsIn, withoutLists } from './describe-job.ts'
import type { Job, JobsVersion } from './job.ts'
import { findJob, jobsOf } from './job-memory.ts'
import { isCut, sliceOf } from './list-pages.ts'

export function getJob({ parameters }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const job = findJob(parameters, store)
  const { settings, next } = describeSettings(job, parameters.text('page_token'), version)
  return jsonAnswer({ ...describeJob(job), settings, ...next })
}

/** Newest first. Version 2.0 has no pages, and shows tasks unasked. */
export function listJobs({ parameters }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const all = [...jobsOf(store).jobs.values()].reverse()
  if (version === '2.0') return jsonAnswer({ jobs: all.map((job) => listed(job, true, version)) })
  const name = parameters.text('name')?.toLowerCase()
  const found = name ? all.filter(({ settings }) => String(settings.name).toLowerCase() === name) : all
  const { items, next } = sliceOf(parameters, found, 100)
  const expand = parameters.flag('expand_tasks') ?? false
  const jobs = items.map((job) => listed(job, expand, version))
  return jsonAnswer({ ...(jobs.length > 0 ? { jobs } : {}), ...next })
}

function listed(job: Job, expand: boolean, version: JobsVersion): JsonObject {
  const { run_as_user_name: _runAs, ...described } = describeJob(job)
  if (!expand) return { ...described, settings: withoutLists(job) }
  const more = version === '2.2' && isCut(listsIn(job.settings)) ? { has_more: true } : {}
  return { ...described, settings: describeSettings(job, undefined, version).settings, ...more }
}
