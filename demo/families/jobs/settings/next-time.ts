import { takesDay } from './cron-days.ts'
import { cronFields, cronParts, numbersOf } from './cron-field.ts'

const hour = 3_600_000
const day = 24 * hour

/** Beyond these many days no further time is looked for. */
const mostDays = 1500

/**
 * The first time after `after` that a valid Quartz cron expression stands for in a time zone, in milliseconds
 * since 1970; Infinity when there is none within some years.
 */
export function nextTime(expression: string, zone: string, after: number): number {
  const parts = cronParts(expression)
  const [seconds, minutes, hours, , months, , years] = cronFields.map((field, at) => numbersOf(parts[at] ?? '*', field))
  const format = formatOf(zone)
  const today = Math.floor((after + offsetOf(format, after)) / day) * day
  for (let date = today; date < today + mostDays * day; date += day) {
    const at = new Date(date)
    if (!years!.has(at.getUTCFullYear()) || !months!.has(at.getUTCMonth() + 1) || !takesDay(parts, date)) continue
    for (const each of sorted(hours!)) {
      // In the hour that a change of clocks leaves out, the time is that of the hour after.
      const local = date + each * hour
      const begin = local - offsetOf(format, local - offsetOf(format, local))
      if (begin + hour <= after) continue
      const found = firstIn(begin, sorted(minutes!), sorted(seconds!), after)
      if (found !== undefined) return found
    }
  }
  return Number.POSITIVE_INFINITY
}

function firstIn(
  begin: number,
  minutes: readonly number[],
  seconds: readonly number[],
  after: number,
): number | undefined {
  for (const minute of minutes) {
    const from = begin + minute * 60_000
    if (from + 60_000 <= after) continue
    const second = seconds.find((each) => from + each * 1000 > after)
    if (second !== undefined) return from + second * 1000
  }
  return undefined
}

function sorted(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((left, right) => left - right)
}

/** How far a zone is ahead of UTC at a time, in milliseconds. */
function offsetOf(format: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)] as const))
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'))
  return local - Math.floor(at / 1000) * 1000
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...numeric, second: 'numeric' })
}
