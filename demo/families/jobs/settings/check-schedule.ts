import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import { faultOfCron } from './cron-fault.ts'
import { readObject } from './read-object.ts'

const starters = ['schedule', 'continuous', 'trigger']

/** Throws on a job that starts by itself in two ways, or at times that there are not. */
export function checkSchedule(settings: JsonObject): void {
  const given = starters.filter((name) => isJsonObject(settings[name]))
  if (given.length > 1) throw invalidParameter(`A job can have only one of ${given.join(' and ')}.`)
  const fields = readObject(settings)
  for (const name of starters) {
    const part = fields.object(name)
    if (part !== undefined) readObject(part).choice('pause_status', ['PAUSED', 'UNPAUSED'])
  }
  const trigger = fields.object('trigger')
  const period = trigger === undefined ? undefined : readObject(trigger).object('periodic')
  if (period !== undefined) {
    readObject(period).requiredIntegerText('interval')
    readObject(period).integerWithin('interval', 1, 10_000)
    readObject(period).requiredText('unit')
    readObject(period).choice('unit', ['MINUTES', 'HOURS', 'DAYS', 'WEEKS'])
  }
  const schedule = fields.object('schedule')
  if (schedule !== undefined) {
    const times = readObject(schedule)
    const expression = times.requiredText('quartz_cron_expression')
    const fault = faultOfCron(expression)
    if (fault !== null) throw invalidParameter(`Invalid quartz_cron_expression: '${expression}'. ${fault}`)
    checkTimeZone(times.requiredText('timezone_id'))
  }
}

function checkTimeZone(id: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: id })
  } catch {
    throw invalidParameter(`Invalid timezone_id: '${id}'. It must be the name of a Java time zone, as Europe/Berlin.`)
  }
}
