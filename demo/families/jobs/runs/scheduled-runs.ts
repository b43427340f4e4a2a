import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../../store.ts'
import type { Job } from '../job.ts'
import type { JobMemory } from '../job-memory.ts'
import { nextTime } from '../settings/next-time.ts'
import { objectsIn } from '../settings/read-object.ts'
import { placeRun, waitsIn } from './place-run.ts'
import { parameterDefaults } from './read-overrides.ts'
import { findRoom } from './room.ts'
import { endOf, type Run } from './run.ts'

/** Who was away for long finds no more than these runs of the time between. */
const mostCaughtUp = 30

const units: Readonly<Record<string, number>> = {
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
  WEEKS: 604_800_000,
}

/** Starts what was due since it was last asked, each run at its own time. */
export function startScheduledRuns(memory: JobMemory, store: Store): void {
  const now = store.clock.now()
  let left = mostCaughtUp
  for (const job of memory.jobs.values()) {
    if (job.due?.settings !== job.settings) job.due = { settings: job.settings, at: dueAfter(job.settings, job.since) }
    for (; job.due.at <= now && left > 0; left -= 1) {
      start(job, 'PERIODIC', job.due.at, memory, store)
      job.due.at = dueAfter(job.settings, job.due.at)
    }
    if (job.due.at <= now) job.due.at = dueAfter(job.settings, now)
    if (isOn(job.settings.continuous)) keepRunning(job, memory, store)
  }
}

/** Infinity for a job that does not start by itself. */
function dueAfter({ schedule, trigger }: JsonObject, after: number): number {
  if (isOn(schedule)) return nextTime(String(schedule.quartz_cron_expression), String(schedule.timezone_id), after)
  const period = isOn(trigger) ? trigger.periodic : undefined
  if (!isJsonObject(period)) return Number.POSITIVE_INFINITY
  return after + Number(period.interval) * (units[String(period.unit)] ?? Number.NaN)
}

/** A continuous job has one run at any time, which goes on until it is cancelled or fails. */
function keepRunning(job: Job, memory: JobMemory, store: Store): void {
  const now = store.clock.now()
  if ([...memory.runs.values()].some((run) => run.jobId === job.id && endOf(run) > now)) return
  const last = start(job, 'CONTINUOUS', now, memory, store)?.tasks.at(-1)
  if (last?.result === 'SUCCESS')
    Object.assign(last, { executionEnd: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY })
}

function start(job: Job, trigger: Run['trigger'], at: number, memory: JobMemory, store: Store): Run | undefined {
  const { id, settings, format } = job
  const tasks = objectsIn(settings, 'tasks').length
  if (tasks === 0 || !findRoom(memory, tasks, store)) return undefined
  const wish = { jobId: id, type: 'JOB_RUN', trigger, name: String(settings.name), settings, format } as const
  const jobParameters = parameterDefaults(settings)
  return placeRun({ ...wish, jobParameters }, waitsIn(settings.queue), at, memory, store)
}

function isOn(starter: JsonObject[string] | undefined): starter is JsonObject {
  return isJsonObject(starter) && starter.pause_status !== 'PAUSED'
}
