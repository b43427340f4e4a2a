/** What states mean that do not say it themselves. By the field's name, because the same word means different things. */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  life_cycle_state: {
    QUEUED: 'waits for room to run',
    PENDING: 'waits for its cluster',
    BLOCKED: 'waits for tasks before it',
    WAITING_FOR_RETRY: 'failed, will be tried again',
    TERMINATING: 'done, cleaning up',
    TERMINATED: 'ended; result_state says how',
    SKIPPED: 'not run: another run was active',
    INTERNAL_ERROR: 'failed in the service, not in your code',
  },
  result_state: {
    TIMEDOUT: 'ended at its time limit',
    CANCELED: 'stopped by a person or a call',
    SUCCESS_WITH_FAILURES: 'the job succeeded, some tasks failed',
    MAXIMUM_CONCURRENT_RUNS_REACHED: 'skipped: too many runs at once',
    UPSTREAM_FAILED: 'not run: a task before it failed',
    UPSTREAM_CANCELED: 'not run: a task before it was stopped',
    EXCLUDED: 'not run: its condition was not met',
    DISABLED: 'not run: switched off',
  },
  state: {
    PENDING: 'being made or started',
    RESIZING: 'running, changing its number of workers',
    RESTARTING: 'being started again',
    TERMINATING: 'being stopped',
    TERMINATED: 'stopped',
    UNKNOWN: 'the service does not know',
  },
}

/** Null where the state says it itself or is not known. */
export function stateMeaning(name: string, value: string): string | null {
  const field = name.startsWith('last_') ? name.slice(5) : name
  const known = Object.hasOwn(meanings, field) ? meanings[field]! : {}
  return Object.hasOwn(known, value) ? known[value]! : null
}
