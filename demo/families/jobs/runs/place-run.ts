import { isJsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Store } from '../../../store.ts'
import type { JobMemory } from '../job-memory.ts'
import { newRunId } from './begin-run.ts'
import { newRun, type RunWish } from './new-run.ts'
import { startOrQueue } from './queue.ts'
import type { Run } from './run.ts'

/** A new run, begun at that time or put into the queue of its job. There has to be room for it. */
export function placeRun(wish: RunWish, waits: boolean, at: number, memory: JobMemory, store: Store): Run {
  const run = newRun(wish, newRunId(store), at, () => newRunId(store))
  startOrQueue(run, waits, memory, store)
  memory.runs.set(run.id, run)
  return run
}

/** Whether runs wait for their turn by these queue settings. */
export function waitsIn(queue: JsonValue | undefined): boolean {
  return isJsonObject(queue) && (queue.enabled === true || queue.enabled === 'true')
}
