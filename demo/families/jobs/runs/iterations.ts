import { parseExact, printExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { TaskRun } from './run.ts'

/** No loop goes round more often here. */
const mostIterations = 1000

/**
 * The rounds of a for-each task, one an input, so many at a time as it allows; empty for every other task. They
 * are made anew whenever they are asked for and have the numbers after that of the task's run.
 */
export function iterationsOf(attempt: TaskRun): readonly TaskRun[] {
  const loop = attempt.task.for_each_task
  if (!isJsonObject(loop) || !isJsonObject(loop.task) || attempt.executionEnd === attempt.start) return []
  if (!Number.isFinite(attempt.executionEnd)) return []
  const inner = loop.task
  const inputs = inputsIn(loop)
  const atOnce = Number(loop.concurrency ?? 1)
  const span = (attempt.executionEnd - attempt.setupEnd) / Math.max(1, Math.ceil(inputs.length / atOnce))
  return inputs.map((input, place) => {
    const start = Math.round(attempt.setupEnd + Math.floor(place / atOnce) * span)
    const end = Math.round(start + span)
    const task = withInput(inner, input)
    return {
      ...attempt,
      id: (BigInt(attempt.id) + BigInt(place) + 1n).toString(),
      key: String(inner.task_key),
      task: isJsonObject(task) ? task : inner,
      from: start,
      start,
      setupEnd: start,
      executionEnd: end,
      end,
    }
  })
}

/** The round of a loop that has this id, of whatever task; undefined for none. */
export function iterationIn(attempts: readonly TaskRun[], id: string): TaskRun | undefined {
  const number = BigInt(id)
  for (const attempt of attempts) {
    if (!isJsonObject(attempt.task.for_each_task)) continue
    const distance = number - BigInt(attempt.id)
    if (distance < 1n || distance > mostIterations) continue
    const found = iterationsOf(attempt).find((each) => each.id === id)
    if (found !== undefined) return found
  }
  return undefined
}

/** Inputs are a JSON list, or a reference to one, which is taken as three numbers. */
export function inputsIn(loop: JsonObject): readonly JsonValue[] {
  try {
    const inputs = parseExact(String(loop.inputs))
    return Array.isArray(inputs) ? inputs.slice(0, mostIterations) : [inputs]
  } catch {
    return [1, 2, 3]
  }
}

/** A task with its input in place of `{{input}}`, and a field of that in place of `{{input.name}}`. */
function withInput(value: JsonValue, input: JsonValue): JsonValue {
  if (typeof value === 'string') {
    return value.replaceAll(/\{\{\s*input(?:\.(\w+))?\s*\}\}/g, (whole, name: string | undefined) => {
      const found =
        name === undefined ? input : isJsonObject(input) && Object.hasOwn(input, name) ? input[name] : undefined
      return found === undefined ? whole : typeof found === 'string' ? found : printExact(found)
    })
  }
  if (Array.isArray(value)) return value.map((item) => withInput(item, input))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withInput(field, input)]))
}
