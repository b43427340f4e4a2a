import { quotaExceeded } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import type { JobMemory } from '../job-memory.ts'
import { endOf, type Run } from './run.ts'

const mostRuns = 5000
const mostTasks = 20_000
const mostTokens = 5000

/** Forgets the oldest runs that have ended where there is no room for one more with that many tasks. */
export function makeRoom(memory: JobMemory, tasks: number, store: Store): void {
  if (findRoom(memory, tasks, store)) return
  throw quotaExceeded(`A workspace holds no more than ${mostRuns} runs and ${mostTasks} runs of tasks.`)
}

/** The same, answering whether there is room then. */
export function findRoom(memory: JobMemory, tasks: number, store: Store): boolean {
  const now = store.clock.now()
  const full = () => memory.runs.size >= mostRuns || memory.runsByTask.size + tasks > mostTasks
  if (!full()) return true
  for (const run of memory.runs.values()) {
    if (endOf(run) <= now) forgetRun(run, memory)
    if (!full()) return true
  }
  return false
}

/** Its token stays taken. */
export function forgetRun(run: Run, memory: JobMemory): void {
  memory.runs.delete(run.id)
  memory.queued.delete(run)
  for (const { id } of run.tasks) memory.runsByTask.delete(id)
}

export function rememberToken(token: string, runId: string, memory: JobMemory): void {
  memory.runIdsByToken.set(token, runId)
  for (const oldest of memory.runIdsByToken.keys()) {
    if (memory.runIdsByToken.size <= mostTokens) break
    memory.runIdsByToken.delete(oldest)
  }
}
