interface Field {
  name: string
  least: number
  most: number
  /** Names that stand for numbers, the first one for `least`. */
  words?: readonly string[]
  /** Further forms of an item. */
  also?: RegExp
}

const fields: readonly Field[] = [
  { name: 'seconds', least: 0, most: 59 },
  { name: 'minutes', least: 0, most: 59 },
  { name: 'hours', least: 0, most: 23 },
  { name: 'day of month', least: 1, most: 31, also: /^(\?|L|LW|L-\d{1,2}|\d{1,2}W)$/ },
  {
    name: 'month',
    least: 1,
    most: 12,
    words: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  {
    name: 'day of week',
    least: 1,
    most: 7,
    words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
    also: /^(\?|L|[1-7]L|([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)#[1-5])$/,
  },
  { name: 'year', least: 1970, most: 2099 },
]

/** What is wrong with a Quartz cron expression, as a sentence; null for nothing. */
export function faultOfCron(expression: string): string | null {
  const parts = expression.trim().toUpperCase().split(/\s+/, 9)
  if (parts.length < 6 || parts.length > 7) {
    return `It must have 6 or 7 fields (seconds first), but has ${parts.length}.`
  }
  for (const [at, part] of parts.entries()) {
    const field = fields[at]!
    if (!part.split(',').every((item) => fits(item, field)))
      return `'${part}' is not valid for the field ${field.name}.`
  }
  if ((parts[3] === '?') === (parts[5] === '?')) return "Either day of month or day of week must be '?', and only one."
  return null
}

function fits(item: string, field: Field): boolean {
  if (field.also?.test(item)) return true
  const [range = '', step, more] = item.split('/')
  if (more !== undefined || (step !== undefined && !/^[1-9]\d{0,3}$/.test(step))) return false
  if (range === '*') return true
  const ends = range.split('-')
  return ends.length <= 2 && ends.every((end) => inRange(end, field))
}

function inRange(text: string, { least, most, words }: Field): boolean {
  if (words?.includes(text)) return true
  return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
}
