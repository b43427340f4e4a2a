import { numberOf } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter, missingField, PlatformError } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { jobsOf } from '../job-memory.ts'
import { dependenciesOf } from '../settings/task-order.ts'
import { beginAttempts, newRunId } from './begin-run.ts'
import { findJobRun } from './find-run.ts'
import { isBad } from './phase.ts'
import { waitingTask } from './plan-tasks.ts'
import { readOverrides } from './read-overrides.ts'
import { makeRoom } from './room.ts'
import { endOf, latestAttempts, type Run, type TaskRun } from './run.ts'

/** Runs tasks of a run that has ended again, within that run. */
export function repairRun({ parameters }: ApiRequest, store: Store): Answer {
  const run = findJobRun(parameters, store)
  const now = store.clock.now()
  if (run.skipped !== null || endOf(run) > now) {
    throw new PlatformError(400, 'INVALID_STATE', `Run ${run.id} cannot be repaired: only a run that has ended can.`)
  }
  checkLatest(run, parameters.integerText('latest_repair_id'))
  const overrides = readOverrides(parameters)
  const values = parameters.object('job_parameters') ?? {}
  const again = chooseTasks(parameters, latestAttempts(run, now))
  const memory = jobsOf(store)
  makeRoom(memory, again.length, store)
  if (!memory.runs.has(run.id)) throw invalidParameter(`Run ${run.id} does not exist.`)
  if (run.repairs.length === 0) run.repairs.push({ id: null, start: run.created, attempts: [...run.tasks] })
  run.overrides = { ...run.overrides, ...overrides }
  run.jobParameters = { ...run.jobParameters, ...values }
  run.stopped = null
  const waiting = again.map(({ task, attempt }) => waitingTask(task, newRunId(store), now, attempt + 1))
  const id = newRunId(store)
  run.repairs.push({ id, start: now, attempts: beginAttempts(run, waiting, memory, store) })
  return jsonAnswer({ repair_id: numberOf(id) })
}

/** A second repair has to say that it knows of the first. */
function checkLatest(run: Run, given: string | undefined): void {
  const latest = run.repairs.at(-1)?.id ?? null
  if (latest === null && given === undefined) return
  if (latest !== null && given === undefined) throw missingField('latest_repair_id')
  if (latest !== given)
    throw invalidParameter(`The latest_repair_id of run ${run.id} is ${latest ?? 'not set'}, not ${given}.`)
}

function chooseTasks(parameters: Parameters, latest: readonly TaskRun[]): readonly TaskRun[] {
  const named = new Set(parameters.texts('rerun_tasks'))
  const failed = parameters.flag('rerun_all_failed_tasks') ?? false
  if (named.size > 0 && failed) {
    throw invalidParameter('Only one of rerun_tasks and rerun_all_failed_tasks can be used.')
  }
  if (named.size === 0 && !failed) throw missingField('rerun_tasks or rerun_all_failed_tasks')
  const strange = [...named].find((key) => !latest.some((attempt) => attempt.key === key))
  if (strange !== undefined) throw invalidParameter(`The run has no task with the key '${strange}'.`)
  const chosen = new Set(
    latest.filter(({ key, result }) => (failed ? isBad(result) : named.has(key))).map(({ key }) => key),
  )
  if (chosen.size === 0) throw invalidParameter('The run has no failed tasks to repair.')
  if (parameters.flag('rerun_dependent_tasks')) addDependents(chosen, latest)
  return latest.filter(({ key }) => chosen.has(key))
}

function addDependents(chosen: Set<string>, latest: readonly TaskRun[]): void {
  const dependents = new Map<string, string[]>()
  for (const { key, task } of latest) {
    for (const before of dependenciesOf(task)) dependents.set(before, [...(dependents.get(before) ?? []), key])
  }
  for (const key of chosen) for (const dependent of dependents.get(key) ?? []) chosen.add(dependent)
}
