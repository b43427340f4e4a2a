import { numberOf } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import type { JobsVersion } from '../job.ts'
import { findJob, jobsOf } from '../job-memory.ts'
import { objectsIn } from '../settings/read-object.ts'
import { readSubmit } from '../settings/read-settings.ts'
import { newRunId } from './begin-run.ts'
import type { RunWish } from './new-run.ts'
import { placeRun, waitsIn } from './place-run.ts'
import { readJobParameters, readOverrides } from './read-overrides.ts'
import { makeRoom, rememberToken } from './room.ts'
import type { Run } from './run.ts'

export function runNow({ parameters }: ApiRequest, store: Store): Answer {
  const job = findJob(parameters, store)
  const { settings, format } = job
  const overrides = readOverrides(parameters)
  const jobParameters = readJobParameters(parameters, settings)
  const only = readOnly(parameters, job.settings)
  const token = readToken(parameters)
  if (objectsIn(settings, 'tasks').length === 0) throw invalidParameter(`Job ${job.id} has no tasks to run.`)
  const queue = parameters.object('queue') ?? settings.queue
  const run = startRun(store, waitsIn(queue), {
    jobId: job.id,
    type: 'JOB_RUN',
    trigger: 'ONE_TIME',
    name: String(settings.name),
    settings,
    format,
    overrides,
    jobParameters,
    token,
    only,
  })
  return jsonAnswer({ run_id: numberOf(run.id), number_in_job: numberOf(run.id) })
}

export function submitRun({ parameters }: ApiRequest, store: Store, version: JobsVersion): Answer {
  const { settings, format } = readSubmit(parameters.bodyObject(), version, store)
  const run = startRun(store, false, {
    jobId: newRunId(store),
    type: 'SUBMIT_RUN',
    trigger: 'ONE_TIME',
    name: String(settings.run_name),
    settings,
    format,
    token: readToken(parameters),
  })
  return jsonAnswer({ run_id: numberOf(run.id) })
}

/** The same run again for a token that was used before. */
function startRun(store: Store, waits: boolean, wish: RunWish): Run {
  const memory = jobsOf(store)
  const { token = null } = wish
  const known = token === null ? undefined : memory.runIdsByToken.get(token)
  if (known !== undefined) {
    const run = memory.runs.get(known)
    if (run === undefined) throw invalidParameter(`The run ${known} of this idempotency_token was deleted.`)
    return run
  }
  makeRoom(memory, objectsIn(wish.settings, 'tasks').length, store)
  const run = placeRun(wish, waits, store.clock.now(), memory, store)
  if (token !== null) rememberToken(token, run.id, memory)
  return run
}

function readToken(parameters: Parameters): string | null {
  const token = parameters.text('idempotency_token') ?? ''
  if (token.length > 64) throw invalidParameter('idempotency_token must not be longer than 64 characters.')
  return token === '' ? null : token
}

function readOnly(parameters: Parameters, settings: RunWish['settings']): ReadonlySet<string> | null {
  const keys = parameters.texts('only')
  const known = new Set(objectsIn(settings, 'tasks').map((task) => task.task_key))
  const strange = keys.find((key) => !known.has(key))
  if (strange !== undefined) throw invalidParameter(`The job has no task with the key '${strange}'.`)
  return keys.length === 0 ? null : new Set(keys)
}
