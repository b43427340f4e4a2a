import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { Job } from './job.ts'
import { startQueuedRuns } from './runs/queue.ts'
import type { Run } from './runs/run.ts'
import { startScheduledRuns } from './runs/scheduled-runs.ts'
import { sampleJobs } from './samples/sample-jobs.ts'
import { sampleRuns } from './samples/sample-runs.ts'

export interface JobMemory {
  /** By id, oldest first, as the runs. */
  jobs: Map<string, Job>
  runs: Map<string, Run>
  /** The run that a task's run belongs to, by the id of the latter. */
  runsByTask: Map<string, Run>
  /** The run that was started with a token; that run may have been deleted since. */
  runIdsByToken: Map<string, string>
  /** Those that may still wait for their turn, oldest first. */
  queued: Set<Run>
}

/** As it is by now. */
export function jobsOf(store: Store): JobMemory {
  const memory = store.part(begin)
  startScheduledRuns(memory, store)
  startQueuedRuns(memory, store)
  return memory
}

/** An unknown job is a wrong parameter to the platform, not a 404. */
export function findJob(parameters: Parameters, store: Store): Job {
  const id = parameters.requiredIntegerText('job_id')
  const job = jobsOf(store).jobs.get(id)
  if (job === undefined) throw noSuchJob(id)
  return job
}

export function noSuchJob(id: string): Error {
  return invalidParameter(`Job ${id} does not exist.`)
}

function begin(store: Store): JobMemory {
  const now = store.clock.now()
  const jobs = sampleJobs(now)
  const runs = sampleRuns(jobs, now)
  return {
    jobs: new Map(jobs.map((job) => [job.id, job])),
    runs: new Map(runs.map((run) => [run.id, run])),
    runsByTask: new Map(runs.flatMap((run) => run.tasks.map((task) => [task.id, run] as const))),
    runIdsByToken: new Map(),
    queued: new Set(),
  }
}
