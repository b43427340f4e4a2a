import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import type { JobFormat } from '../job.ts'
import { objectsIn } from '../settings/read-object.ts'
import { waitingTask } from './plan-tasks.ts'
import type { Run } from './run.ts'

export interface RunWish {
  jobId: string
  type: Run['type']
  trigger: Run['trigger']
  name: string
  settings: JsonObject
  format: JobFormat
  overrides?: JsonObject
  jobParameters?: JsonObject
  token?: string | null
  /** The keys of the tasks to run; null for all. */
  only?: ReadonlySet<string> | null
}

/** A run that nobody has begun yet. */
export function newRun(wish: RunWish, id: string, now: number, newId: () => string): Run {
  const { only = null, ...others } = wish
  const wanted = objectsIn(wish.settings, 'tasks').filter((task) => only === null || only.has(String(task.task_key)))
  const tasks = wanted.map((task) => waitingTask(only === null ? task : alone(task, only), newId(), now))
  return {
    overrides: {},
    jobParameters: {},
    token: null,
    ...others,
    id,
    creator: workspaceUser,
    created: now,
    begun: Number.POSITIVE_INFINITY,
    skipped: null,
    tasks,
    repairs: [],
    stopped: null,
    chain: [],
    startedBy: null,
  }
}

/** A task does not wait for what was left out. */
function alone(task: JsonObject, only: ReadonlySet<string>): JsonObject {
  return { ...task, depends_on: objectsIn(task, 'depends_on').filter((each) => only.has(String(each.task_key))) }
}
