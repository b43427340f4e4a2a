import type { Store } from '../../../store.ts'
import type { JobMemory } from '../job-memory.ts'
import { beginRun } from './begin-run.ts'
import { endOf, type Run } from './run.ts'

const mostWaiting = 100

export function isQueued(run: Run): boolean {
  return run.begun === Number.POSITIVE_INFINITY && run.skipped === null
}

/** Lets every run begin whose turn has come, in the order they were made. */
export function startQueuedRuns(memory: JobMemory, store: Store): void {
  const now = store.clock.now()
  const blocked = new Set<string>()
  for (const run of [...memory.queued]) {
    if (!isQueued(run) || !memory.runs.has(run.id)) {
      memory.queued.delete(run)
      continue
    }
    if (blocked.has(run.jobId)) continue
    const at = Math.max(run.created, freeAt(memory, run))
    if (at <= now) {
      memory.queued.delete(run)
      beginRun(run, at, memory, store)
    } else {
      blocked.add(run.jobId)
    }
  }
}

/** Begins a new run, or has it wait or skips it where its job is busy. */
export function startOrQueue(run: Run, waits: boolean, memory: JobMemory, store: Store): void {
  const others = runsOf(memory, run.jobId).filter((other) => other.created <= run.created && endOf(other) > run.created)
  if (run.type === 'SUBMIT_RUN' || others.length < mostAtOnce(run)) {
    beginRun(run, run.created, memory, store)
  } else if (waits && mostAtOnce(run) > 0 && others.filter(isQueued).length < mostWaiting) {
    memory.queued.add(run)
    for (const { id } of run.tasks) memory.runsByTask.set(id, run)
  } else {
    run.skipped = `The run was skipped because the job has reached the ${mostAtOnce(run)} runs that it may have at a time.`
    run.tasks = []
  }
}

function mostAtOnce({ settings }: Run): number {
  return Number(settings.max_concurrent_runs ?? 1)
}

/** When there is room for one more run of the job: Infinity while nobody knows. */
function freeAt(memory: JobMemory, run: Run): number {
  const ends = runsOf(memory, run.jobId)
    .filter((other) => other.begun !== Number.POSITIVE_INFINITY)
    .map(endOf)
    .sort((left, right) => left - right)
  return ends[ends.length - mostAtOnce(run)] ?? 0
}

function runsOf(memory: JobMemory, jobId: string): readonly Run[] {
  return [...memory.runs.values()].filter((run) => run.jobId === jobId)
}
