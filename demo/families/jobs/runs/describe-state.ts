import type { JsonObject } from '#shared/json/exact-value.ts'
import type { JobsVersion } from '../job.ts'
import { type Phase, phaseOfRun, phaseOfTask, resultOfRun } from './phase.ts'
import { latestAttempts, type Run, type TaskRun } from './run.ts'

/** What a run or a task's run is at: `state`, and from 2.1 on the `status` that takes its place. */
interface Standing {
  phase: Phase
  result: string
  message: string
  /** For want of a notebook, which is no failure of the work itself. */
  missing: boolean
}

const queueReason = 'Queued due to reaching maximum concurrent runs of the job.'

export function describeRunState(run: Run, version: JobsVersion, now: number): JsonObject {
  const failed = latestAttempts(run, now).filter(({ result }) => result === 'FAILED')
  const result = resultOfRun(run, now)
  const missing = result === 'FAILED' && failed.some((attempt) => attempt.missing)
  const message = run.skipped ?? (result === 'FAILED' && failed.length > 0 ? failedMessage(failed) : messages[result])
  return describe({ phase: phaseOfRun(run, now), result, message: message ?? '', missing }, version)
}

export function describeTaskState(attempt: TaskRun, run: Run, version: JobsVersion, now: number): JsonObject {
  const { result, message } = attempt
  const missing = attempt.missing && result === 'FAILED'
  return describe({ phase: phaseOfTask(attempt, run, now), result, message, missing }, version)
}

function describe(standing: Standing, version: JobsVersion): JsonObject {
  const state = stateOf(standing)
  return version === '2.0' ? { state } : { state, status: statusOf(standing) }
}

function stateOf({ phase, result, message, missing }: Standing): JsonObject {
  const ended = phase === 'TERMINATED' || phase === 'SKIPPED'
  return {
    life_cycle_state: ended && missing ? 'INTERNAL_ERROR' : phase,
    ...(ended ? { result_state: result } : {}),
    state_message: ended ? message : (passing[phase] ?? ''),
    user_cancelled_or_timedout: ended && (result === 'CANCELED' || result === 'TIMEDOUT'),
    ...(phase === 'QUEUED' ? { queue_reason: queueReason } : {}),
  }
}

function statusOf({ phase, result, message, missing }: Standing): JsonObject {
  if (phase === 'QUEUED') {
    return { state: phase, queue_details: { code: 'MAX_CONCURRENT_RUNS_REACHED', message: queueReason } }
  }
  if (phase === 'WAITING_FOR_RETRY') return { state: 'WAITING' }
  if (phase !== 'TERMINATED' && phase !== 'SKIPPED') return { state: phase }
  const [usual, type] = terminations[result] ?? ['SUCCESS', 'SUCCESS']
  const code = missing ? 'RESOURCE_NOT_FOUND' : usual
  return { state: 'TERMINATED', termination_details: { code, type, message } }
}

const terminations: Readonly<Record<string, readonly [code: string, type: string]>> = {
  SUCCESS_WITH_FAILURES: ['SUCCESS_WITH_FAILURES', 'SUCCESS'],
  FAILED: ['RUN_EXECUTION_ERROR', 'CLIENT_ERROR'],
  TIMEDOUT: ['CANCELED', 'CLIENT_ERROR'],
  CANCELED: ['USER_CANCELED', 'CLIENT_ERROR'],
  DISABLED: ['DISABLED', 'SUCCESS'],
  UPSTREAM_FAILED: ['SKIPPED', 'CLIENT_ERROR'],
  UPSTREAM_CANCELED: ['SKIPPED', 'CLIENT_ERROR'],
  MAXIMUM_CONCURRENT_RUNS_REACHED: ['MAX_CONCURRENT_RUNS_EXCEEDED', 'CLIENT_ERROR'],
}

const messages: Readonly<Record<string, string>> = {
  CANCELED: 'Run cancelled.',
  TIMEDOUT: 'Run timed out.',
}

const passing: Readonly<Partial<Record<Phase, string>>> = {
  PENDING: 'Waiting for cluster',
  RUNNING: 'In run',
  TERMINATING: 'Terminating the run',
}

function failedMessage(failed: readonly TaskRun[]): string {
  const [first, ...more] = failed
  if (first !== undefined && more.length === 0) return `Task ${first.key} failed with message: ${first.message}.`
  const names = failed.slice(0, 3).map(({ key }) => key)
  return `Tasks ${names.join(', ')}${failed.length > 3 ? ' and others' : ''} failed, see run output for details.`
}
