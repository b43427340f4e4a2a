import type { JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import { objectsIn, readObject } from './read-object.ts'

/**
 * The keys of tasks so that each comes after those it depends on. Throws on dependencies on tasks that are not
 * there, and on circles.
 */
export function orderOf(tasks: readonly JsonObject[]): readonly string[] {
  const waiting = new Map<string, Set<string>>()
  const dependents = new Map<string, string[]>()
  for (const task of tasks) waiting.set(String(task.task_key), new Set(dependenciesOf(task)))
  for (const [key, others] of waiting) {
    for (const other of others) {
      if (!waiting.has(other)) throw invalidParameter(`Task ${key} depends on the task '${other}', which is not there.`)
      const list = dependents.get(other)
      if (list === undefined) dependents.set(other, [key])
      else list.push(key)
    }
  }
  const ready = [...waiting].filter(([, others]) => others.size === 0).map(([key]) => key)
  for (const key of ready) {
    waiting.delete(key)
    for (const dependent of dependents.get(key) ?? []) {
      const left = waiting.get(dependent)
      if (left?.delete(key) && left.size === 0) ready.push(dependent)
    }
  }
  if (waiting.size > 0) {
    const some = [...waiting.keys()].slice(0, 5).join(', ')
    throw invalidParameter(`The dependencies of these tasks go in a circle: ${some}.`)
  }
  return ready
}

/** The keys of the tasks that one waits for. */
export function dependenciesOf(task: JsonObject): readonly string[] {
  return objectsIn(task, 'depends_on').map((each) => readObject(each).requiredText('task_key'))
}
