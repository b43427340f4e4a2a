import { type Answer, emptyAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { missingField, PlatformError } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { type JobMemory, jobsOf, noSuchJob } from '../job-memory.ts'
import { childrenOf } from './child-run.ts'
import { cutRun } from './cut.ts'
import { findJobRun } from './find-run.ts'
import { isQueued } from './queue.ts'
import { forgetRun } from './room.ts'
import { endOf, type Run } from './run.ts'

/** Nothing happens to a run that has ended. */
export function cancelRun({ parameters }: ApiRequest, store: Store): Answer {
  cancel(findJobRun(parameters, store), jobsOf(store), store.clock.now())
  return emptyAnswer()
}

/** All runs of one job, or those of any job that wait in a queue. */
export function cancelAllRuns({ parameters }: ApiRequest, store: Store): Answer {
  const id = parameters.integerText('job_id')
  const queuedOnly = parameters.flag('all_queued_runs') ?? false
  if (id === undefined && !queuedOnly) throw missingField('job_id')
  const memory = jobsOf(store)
  const { jobs, runs } = memory
  const now = store.clock.now()
  if (id !== undefined && !jobs.has(id)) throw noSuchJob(id)
  for (const run of runs.values()) {
    const meant = (id === undefined || run.jobId === id) && (!queuedOnly || isQueued(run))
    if (meant && run.created <= now) cancel(run, memory, now)
  }
  return emptyAnswer()
}

export function deleteRun({ parameters }: ApiRequest, store: Store): Answer {
  const run = findJobRun(parameters, store)
  if (endOf(run) > store.clock.now()) {
    throw new PlatformError(400, 'INVALID_STATE', `Run ${run.id} is still active. Cancel it before deleting it.`)
  }
  forgetRun(run, jobsOf(store))
  return emptyAnswer()
}

/** Also the runs that its tasks have started, and those that they would have. */
export function cancel(run: Run, memory: JobMemory, now: number): void {
  if (run.skipped !== null || run.stopped?.result === 'CANCELED' || endOf(run) <= now) return
  for (const child of childrenOf(run.tasks, memory)) {
    if (child.created > now) forgetRun(child, memory)
    else cancel(child, memory, now)
  }
  cutRun(run, now, 'CANCELED')
}
