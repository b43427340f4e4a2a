import { isJsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { pickFields } from '../../../http/pick-fields.ts'
import type { Store } from '../../../store.ts'
import type { JobMemory } from '../job-memory.ts'
import { objectsIn } from '../settings/read-object.ts'
import { beginRun, newRunId } from './begin-run.ts'
import { newRun } from './new-run.ts'
import { parameterDefaults } from './read-overrides.ts'
import { findRoom } from './room.ts'
import type { Run, TaskRun } from './run.ts'

/** Jobs that run jobs may go this deep. */
const deepest = 3

const overrideNames = [
  'notebook_params',
  'python_named_params',
  'python_params',
  'jar_params',
  'spark_submit_params',
  'sql_params',
  'dbt_commands',
]

/**
 * The run that a task starts of another job, at a time that may be still to come: until then nobody sees it.
 * A sentence where there cannot be one.
 */
export function startChild(attempt: TaskRun, parent: Run, at: number, memory: JobMemory, store: Store): Run | string {
  const wish = attempt.task.run_job_task
  if (!isJsonObject(wish)) return 'The task names no job.'
  const jobId = idIn(wish.job_id)
  const job = memory.jobs.get(jobId)
  const chain = [...parent.chain, parent.jobId]
  if (job === undefined) return `Job ${jobId} does not exist.`
  if (chain.includes(jobId)) return `Job ${jobId} cannot run itself.`
  if (chain.length >= deepest) return `Jobs cannot run each other more than ${deepest} deep.`
  const { settings, format } = job
  const tasks = objectsIn(settings, 'tasks').length
  if (tasks === 0) return `Job ${jobId} has no tasks to run.`
  if (!findRoom(memory, tasks, store)) return 'There is no room for another run.'
  const given = isJsonObject(wish.job_parameters) ? wish.job_parameters : {}
  const child = newRun(
    {
      jobId,
      type: 'JOB_RUN',
      trigger: 'RUN_JOB_TASK',
      name: String(settings.name),
      settings,
      format,
      overrides: pickFields(wish, overrideNames),
      jobParameters: { ...parameterDefaults(settings), ...given },
    },
    newRunId(store),
    at,
    () => newRunId(store),
  )
  child.chain = chain
  child.startedBy = attempt.id
  beginRun(child, at, memory, store)
  memory.runs.set(child.id, child)
  return child
}

/** Digits, however the number was sent. */
function idIn(id: JsonValue | undefined): string {
  return typeof id === 'string' ? id : isJsonObject(id) || id === undefined || id === null ? '' : id.toString()
}

/** Every run that these attempts have started, by its id. */
export function childrenOf(attempts: readonly TaskRun[], memory: JobMemory): readonly Run[] {
  return attempts.flatMap(({ childId }) => memory.runs.get(childId ?? '') ?? [])
}
