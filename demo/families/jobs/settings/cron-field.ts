export interface CronField {
  name: string
  least: number
  most: number
  /** Names that stand for numbers, the first one for `least`. */
  words?: readonly string[]
  /** Further forms of an item. */
  also?: RegExp
}

/** The fields of a Quartz cron expression in their order; the last one may be left out. */
export const cronFields: readonly CronField[] = [
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

/** The parts of an expression, one a field. */
export function cronParts(expression: string): readonly string[] {
  return expression.trim().toUpperCase().split(/\s+/, 9)
}

/** The numbers that a field's plain items stand for; a range that goes down goes round the end. */
export function numbersOf(part: string, field: CronField): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const item of part.split(',')) {
    if (field.also?.test(item)) continue
    const [range = '', step] = item.split('/')
    const [first = '', second] = range === '*' ? [String(field.least), String(field.most)] : range.split('-')
    const from = numberIn(first, field)
    const to = second === undefined ? (step === undefined ? from : field.most) : numberIn(second, field)
    const length = to >= from ? to - from : field.most - field.least + 1 - (from - to)
    for (let way = 0; way <= length; way += Number(step ?? 1)) {
      const number = from + way
      numbers.add(number > field.most ? number - (field.most - field.least + 1) : number)
    }
  }
  return numbers
}

export function numberIn(text: string, { least, words }: CronField): number {
  const place = words?.indexOf(text) ?? -1
  return place < 0 ? Number(text) : least + place
}
