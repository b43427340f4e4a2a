import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { pickFields } from '../../../http/pick-fields.ts'
import { singleTaskFields } from './field-names.ts'

/** Whether the one task of a request stands in its settings themselves. */
export function isSingleTask(body: JsonObject): boolean {
  return !Array.isArray(body.tasks) && singleTaskFields.some((name) => Object.hasOwn(body, name))
}

/** The list form of settings in the single-task form. */
export function toTaskList(body: JsonObject, name: string): JsonObject {
  const others = Object.fromEntries(Object.entries(body).filter(([field]) => !singleTaskFields.includes(field)))
  return { ...others, tasks: [{ task_key: keyFrom(name), ...pickFields(body, singleTaskFields) }] }
}

/** The single-task form of settings with one task. */
export function toSingleTask(settings: JsonObject): JsonObject {
  const { tasks, ...others } = settings
  const task = Array.isArray(tasks) && isJsonObject(tasks[0]) ? tasks[0] : {}
  return { ...others, ...pickFields(task, singleTaskFields) }
}

function keyFrom(name: string): string {
  return name.replaceAll(/[^\w-]+/g, '_').slice(0, 100) || 'main'
}
