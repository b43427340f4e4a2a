import type { Store } from '../../../store.ts'
import { beginStart, settle } from '../../clusters/life-cycle.ts'
import { objectsOf } from '../../workspace/workspace-tree.ts'
import type { JobMemory } from '../job-memory.ts'
import { startChild } from './child-run.ts'
import { cutRun } from './cut.ts'
import { planTasks } from './plan-tasks.ts'
import { endOf, type Run, type TaskRun } from './run.ts'

/** Lets a run leave the queue at that time, which may have been a moment ago. */
export function beginRun(run: Run, at: number, memory: JobMemory, store: Store): void {
  run.begun = at
  run.tasks = [...planned(run, run.tasks, at, memory, store)]
  register(run, run.tasks, memory)
  const limit = Number(run.settings.timeout_seconds ?? 0) * 1000
  if (limit > 0 && endOf(run) > at + limit) cutRun(run, at + limit, 'TIMEDOUT')
}

/** Adds these attempts, which begin now, to a run that had ended. */
export function beginAttempts(
  run: Run,
  attempts: readonly TaskRun[],
  memory: JobMemory,
  store: Store,
): readonly TaskRun[] {
  const all = planned(run, attempts, store.clock.now(), memory, store)
  run.tasks.push(...all)
  register(run, all, memory)
  return all
}

export function newRunId(store: Store): string {
  return store.sequence.digits(18)
}

function planned(
  run: Run,
  attempts: readonly TaskRun[],
  at: number,
  memory: JobMemory,
  store: Store,
): readonly TaskRun[] {
  const newId = () => newRunId(store)
  const objects = objectsOf(store)
  const hasNotebook = (path: string) => objects.get(shortPath(path))?.type === 'NOTEBOOK'
  // What will be in the future cannot be done to clusters now.
  const starting = at > store.clock.now() ? new Set<string>() : startClusters(attempts, at, store)
  const child = (attempt: TaskRun, from: number) => startChild(attempt, run, from, memory, store)
  return planTasks(run, attempts, at, { pace: 1, starting, hasNotebook, newId, startChild: child })
}

/** `/Workspace/Shared/x` and `/Shared/x` are the same notebook. */
export function shortPath(path: string): string {
  return path.replace(/^\/Workspace(?=\/)/, '').replace(/\/+$/, '')
}

/** A task starts the cluster that it wants to run on, if it has ended. */
function startClusters(attempts: readonly TaskRun[], at: number, store: Store): ReadonlySet<string> {
  const starting = new Set<string>()
  for (const { task } of attempts) {
    const cluster = store.clusters.get(String(task.existing_cluster_id))
    if (cluster === undefined || starting.has(cluster.id)) continue
    settle(cluster, at)
    if (cluster.state === 'TERMINATED') beginStart(cluster, at)
    if (cluster.state !== 'RUNNING') starting.add(cluster.id)
  }
  return starting
}

function register(run: Run, attempts: readonly TaskRun[], memory: JobMemory): void {
  for (const { id } of attempts) memory.runsByTask.set(id, run)
}
