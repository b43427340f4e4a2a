const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Round numbers from the first at or above `low` to the last at or below `high`. */
export function numberTicks(low: number, high: number, count: number): { at: number[]; step: number } {
  if (!(high > low)) return { at: [low], step: Math.abs(low) || 1 }
  const rough = (high - low) / Math.max(count, 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step)
  const last = Math.floor(high / step)
  return { at: Array.from({ length: Math.max(last - first + 1, 0) }, (_, each) => (first + each) * step), step }
}

/** "1,500", "0.25", "1.5M": as many digits as the step needs. */
export function formatNumber(value: number, step: number): string {
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size >= 1e15 || size < 1e-6) return value.toExponential(2).replace(/\.?0+e/, 'e')
  if (size >= 1e6 && step >= 1e4) {
    return value.toLocaleString('en', { notation: 'compact', maximumFractionDigits: 2 })
  }
  const digits = Math.min(Math.max(-Math.floor(Math.log10(step) + 1e-9) + (step < 1 ? 1 : 0), 0), 8)
  return value.toLocaleString('en', {
    maximumFractionDigits: step >= 1 && Number.isInteger(step) ? 0 : Math.max(digits, 1),
  })
}

const steps = [
  second,
  5 * second,
  15 * second,
  30 * second,
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  3 * hour,
]
const longSteps = [6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day]
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]

function monthTicks(low: number, high: number, months: number): number[] {
  const at: number[] = []
  const begin = new Date(low)
  let month = Math.floor((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / months) * months
  for (;;) {
    const time = new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1)
    if (time > high) return at
    if (time >= low) at.push(time)
    month += months
  }
}

/** Full seconds, hours, days, months or years (UTC) between two times in milliseconds. */
export function timeTicks(low: number, high: number, count: number): { at: number[]; step: number } {
  if (!(high > low)) return { at: [low], step: second }
  const rough = (high - low) / Math.max(count, 1)
  if (rough < second) return numberTicks(low, high, count)
  const step = [...steps, ...longSteps].find((each) => each >= rough)
  if (step === undefined) {
    const months = monthSteps.find((each) => each * 30 * day >= rough) ?? 1200
    return { at: monthTicks(low, high, months), step: months * 30 * day }
  }
  const first = Math.ceil(low / step)
  const last = Math.floor(high / step)
  return { at: Array.from({ length: Math.max(last - first + 1, 0) }, (_, each) => (first + each) * step), step }
}

/** As short as the step allows: "2026", "2026-11", "11-18", "05:00", "05:00:30". */
export function formatTime(ms: number, step: number): string {
  const text = new Date(ms).toISOString()
  if (step >= 360 * day) return text.slice(0, 4)
  if (step >= 28 * day) return text.slice(0, 7)
  if (step >= day) return text.slice(5, 10)
  if (step >= minute) return ms % day === 0 ? text.slice(5, 10) : text.slice(11, 16)
  return step >= second ? text.slice(11, 19) : text.slice(17, 23)
}

/** For a tooltip. */
export function wholeTime(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.000Z$/, '')
    .replace(/ 00:00$/, '')
    .replace('Z', '')
}

export function wholeNumber(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return String(value)
  return value.toLocaleString('en', { maximumFractionDigits: 6 })
}
