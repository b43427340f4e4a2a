import { type CronField, cronFields, cronParts } from './cron-field.ts'

/** What is wrong with a Quartz cron expression, as a sentence; null for nothing. */
export function faultOfCron(expression: string): string | null {
  const parts = cronParts(expression)
  if (parts.length < 6 || parts.length > 7) {
    return `It must have 6 or 7 fields (seconds first), but has ${parts.length}.`
  }
  for (const [at, part] of parts.entries()) {
    const field = cronFields[at]!
    if (!part.split(',').every((item) => fits(item, field)))
      return `'${part}' is not valid for the field ${field.name}.`
  }
  if ((parts[3] === '?') === (parts[5] === '?')) return "Either day of month or day of week must be '?', and only one."
  return null
}

function fits(item: string, field: CronField): boolean {
  if (field.also?.test(item)) return true
  const [range = '', step, more] = item.split('/')
  if (more !== undefined || (step !== undefined && !/^[1-9]\d{0,3}$/.test(step))) return false
  if (range === '*') return true
  const ends = range.split('-')
  return ends.length <= 2 && ends.every((end) => inRange(end, field))
}

function inRange(text: string, { least, most, words }: CronField): boolean {
  if (words?.includes(text)) return true
  return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
}
