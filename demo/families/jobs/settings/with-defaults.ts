import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { pickFields } from '../../../http/pick-fields.ts'
import { taskFields } from './field-names.ts'

/** Checked settings with what the platform adds to them. `fields` are the names that they can have. */
export function withDefaults(settings: JsonObject, fields: readonly string[]): JsonObject {
  const { tasks, schedule } = settings
  return {
    ...pickFields({ name: 'Untitled', run_name: 'Untitled', max_concurrent_runs: 1 }, fields),
    email_notifications: {},
    webhook_notifications: {},
    timeout_seconds: 0,
    ...settings,
    ...(isJsonObject(schedule) ? { schedule: { pause_status: 'UNPAUSED', ...schedule } } : {}),
    ...(Array.isArray(tasks) ? { tasks: tasks.map(taskWithDefaults) } : {}),
  }
}

function taskWithDefaults(task: JsonValue): JsonValue {
  if (!isJsonObject(task)) return task
  return { run_if: 'ALL_SUCCESS', timeout_seconds: 0, email_notifications: {}, ...pickFields(task, taskFields) }
}
