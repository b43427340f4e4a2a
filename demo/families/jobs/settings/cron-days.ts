import { cronFields, numberIn, numbersOf } from './cron-field.ts'

const day = 86_400_000
const [, , , monthDays, , weekDays] = cronFields

/** Whether an expression's day fields take a date: milliseconds since 1970 of its beginning, as if it were UTC. */
export function takesDay(parts: readonly string[], date: number): boolean {
  return parts[5] === '?' ? takesMonthDay(parts[3]!, date) : takesWeekDay(parts[5]!, date)
}

function takesMonthDay(part: string, date: number): boolean {
  const today = new Date(date).getUTCDate()
  if (numbersOf(part, monthDays!).has(today)) return true
  const last = lastDayOf(date)
  return part.split(',').some((item) => {
    if (item === 'L') return today === last
    if (item === 'LW') return today === nearestWorkday(date, last)
    if (item.startsWith('L-')) return today === last - Number(item.slice(2))
    return item.endsWith('W') && today === nearestWorkday(date, Number(item.slice(0, -1)))
  })
}

function takesWeekDay(part: string, date: number): boolean {
  const number = new Date(date).getUTCDay() + 1
  if (numbersOf(part, weekDays!).has(number)) return true
  const today = new Date(date).getUTCDate()
  return part.split(',').some((item) => {
    if (item === 'L') return number === 7
    const [which = '', nth] = item.split('#')
    if (nth !== undefined) return number === numberIn(which, weekDays!) && Math.ceil(today / 7) === Number(nth)
    return item.endsWith('L') && number === Number(item.slice(0, -1)) && today > lastDayOf(date) - 7
  })
}

function lastDayOf(date: number): number {
  const at = new Date(date)
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
}

/** The working day nearest to a day of that month, without leaving the month. */
function nearestWorkday(date: number, wanted: number): number {
  const first = date - (new Date(date).getUTCDate() - 1) * day
  const last = lastDayOf(date)
  const near = Math.min(wanted, last)
  const weekDay = new Date(first + (near - 1) * day).getUTCDay()
  if (weekDay === 6) return near === 1 ? 3 : near - 1
  if (weekDay === 0) return near === last ? near - 2 : near + 1
  return near
}
