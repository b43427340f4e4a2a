import type { CellValue } from './messages.ts'

/** Of the statement that runs. */
export interface SqlContext {
  now: number
  user: string
  catalog: string
  schema: string
}

export type SqlFunction = (...values: CellValue[]) => CellValue | boolean

/**
 * Functions that the database lacks, by name. Its text is sent to another process: nothing around it is there.
 * Days are texts as 2026-01-31, times as 2026-01-31 09:30:00, both in UTC.
 */
export function makeSqlFunctions(context: SqlContext): Record<string, SqlFunction> {
  const text = (value: CellValue | undefined) => String(value ?? '')
  const stamp = (time: number) => {
    const iso = new Date(time).toISOString()
    return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
  }
  const fail = (errorClass: string, sentence: string, state: string): never => {
    throw new Error(`[${errorClass}] ${sentence} SQLSTATE: ${state}`)
  }
  const malformed = (value: CellValue, type: string): never =>
    fail(
      'CAST_INVALID_INPUT',
      `The value '${text(value).slice(0, 200)}' of the type "STRING" cannot be cast to "${type}" because it is malformed. Correct the value as per the syntax, or change its target type. Use \`try_cast\` to tolerate malformed input and return NULL instead.`,
      '22018',
    )
  const timeOf = (value: CellValue | undefined, type = 'TIMESTAMP'): number => {
    const parts = /^\s*(\d{4})-(\d\d?)(?:-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?)?(?:Z)?\s*$/.exec(
      text(value),
    )
    if (parts === null) return malformed(value ?? null, type)
    const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0))
    const time = Date.UTC(year!, month! - 1, day || 1, hour, minute, second)
    return Number.isNaN(time) || new Date(time).getUTCMonth() !== month! - 1 ? malformed(value ?? null, type) : time
  }
  const dayOf = (time: number) => stamp(time).slice(0, 10)
  const dayLength = 86_400_000
  const part = (value: CellValue, field: CellValue): CellValue => {
    const date = new Date(timeOf(value))
    const name = text(field).toUpperCase()
    if (name === 'YEAR') return date.getUTCFullYear()
    if (name === 'QUARTER') return Math.floor(date.getUTCMonth() / 3) + 1
    if (name === 'MONTH') return date.getUTCMonth() + 1
    if (name === 'DAY' || name === 'DAYOFMONTH') return date.getUTCDate()
    if (name === 'DAYOFWEEK' || name === 'DOW') return date.getUTCDay() + 1
    if (name === 'DOY') return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayLength) + 1
    if (name === 'HOUR') return date.getUTCHours()
    if (name === 'MINUTE') return date.getUTCMinutes()
    return name === 'SECOND'
      ? date.getUTCSeconds()
      : fail('INVALID_EXTRACT_FIELD', `Cannot extract \`${name}\`.`, '42601')
  }
  const truncate = (unit: CellValue, value: CellValue): string => {
    const date = new Date(timeOf(value))
    const name = text(unit).toUpperCase()
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
    if (name === 'YEAR') return stamp(Date.UTC(year, 0))
    if (name === 'QUARTER') return stamp(Date.UTC(year, month - (month % 3)))
    if (name === 'MONTH') return stamp(Date.UTC(year, month))
    if (name === 'WEEK') return stamp(Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7)))
    if (name === 'DAY') return stamp(Date.UTC(year, month, day))
    if (name === 'HOUR') return stamp(date.getTime() - (date.getTime() % 3_600_000))
    return name === 'MINUTE' ? stamp(date.getTime() - (date.getTime() % 60_000)) : stamp(date.getTime())
  }
  const format = (value: CellValue, pattern: CellValue): string => {
    const date = new Date(timeOf(value))
    const month = date.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' })
    const day = date.toLocaleString('en-US', { weekday: 'long', timeZone: 'UTC' })
    const of = (letters: string): string => {
      const fields = { y: 'YEAR', M: 'MONTH', d: 'DAY', H: 'HOUR', m: 'MINUTE', s: 'SECOND' } as const
      if (letters[0] === 'E') return letters.length > 3 ? day : day.slice(0, 3)
      if (letters.length > 2 && letters[0] === 'M') return letters.length > 3 ? month : month.slice(0, 3)
      const number = text(part(value, fields[letters[0] as keyof typeof fields])).padStart(letters.length, '0')
      return letters === 'yy' ? number.slice(-2) : number
    }
    return text(pattern).replaceAll(/y+|M+|d+|H+|m+|s+|E+/g, of)
  }
  const cast = (value: CellValue, type: CellValue): CellValue => {
    if (value === null) return null
    const name = text(type)
    if (name === 'STRING' || name.startsWith('VARCHAR') || name.startsWith('CHAR')) return text(value)
    if (name === 'DATE') return dayOf(timeOf(value, name))
    if (name.startsWith('TIMESTAMP')) return stamp(timeOf(value, name))
    if (name === 'BOOLEAN') {
      if (typeof value !== 'string') return Number(Number(value) !== 0)
      const word = value.trim().toLowerCase()
      if (['true', 't', 'yes', 'y', '1'].includes(word)) return 1
      return ['false', 'f', 'no', 'n', '0'].includes(word) ? 0 : malformed(value, name)
    }
    const number = text(value).trim()
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) return malformed(value, name)
    const bits = { TINYINT: 8, SMALLINT: 16, INT: 32, INTEGER: 32, BIGINT: 64, LONG: 64 }[name]
    if (bits !== undefined) {
      const whole = /^[+-]?\d+$/.test(number) ? BigInt(number) : BigInt(Math.trunc(Number(number)))
      const exceeds = BigInt.asIntN(bits, whole) !== whole
      return exceeds
        ? fail('CAST_OVERFLOW', `The value ${number} cannot be cast to "${name}" due to an overflow.`, '22003')
        : whole
    }
    const scale = /^(?:DECIMAL|NUMERIC|DEC)(?:\(\d+(?:,\s*(\d+))?\))?$/.exec(name)
    if (scale !== null) return Number(Number(number).toFixed(Math.min(20, Number(scale[1] ?? 0))))
    return /^(DOUBLE|FLOAT|REAL)$/.test(name)
      ? Number(number)
      : fail('UNSUPPORTED_DATATYPE', `Unsupported data type "${name}".`, '0A000')
  }
  /** Most functions answer NULL when something they are given is. */
  const strict =
    (call: SqlFunction): SqlFunction =>
    (...values) =>
      values.includes(null) ? null : call(...values)
  const order =
    (direction: number): SqlFunction =>
    (...values) =>
      values.reduce((best, value) => {
        if (value === null || best === null) return best ?? value
        return (value < best ? -1 : 1) * direction > 0 ? value : best
      }, null)
  const shift = (sign: number) => strict((day, count) => dayOf(timeOf(day!) + sign * Number(count) * dayLength))
  const field = (name: string) => strict((value) => part(value!, name))
  return {
    curdate: () => dayOf(context.now),
    now: () => stamp(context.now),
    current_user: () => context.user,
    session_user: () => context.user,
    user: () => context.user,
    current_catalog: () => context.catalog,
    current_schema: () => context.schema,
    current_database: () => context.schema,
    current_timezone: () => 'Etc/UTC',
    version: () => '4.0.0 0000000000000000000000000000000000000000',
    cast_as: strict((value, type) => cast(value!, type!)),
    try_cast_as: (value, type) => {
      try {
        return cast(value!, type!)
      } catch {
        return null
      }
    },
    to_date: strict((value) => dayOf(timeOf(value!, 'DATE'))),
    to_timestamp: strict((value) => stamp(timeOf(value!))),
    date_add: shift(1),
    dateadd: shift(1),
    date_sub: shift(-1),
    datediff: strict((end, start) => Math.floor(timeOf(end!) / dayLength) - Math.floor(timeOf(start!) / dayLength)),
    date_trunc: strict((unit, value) => truncate(unit!, value!)),
    trunc: strict((value, unit) => truncate(unit!, value!).slice(0, 10)),
    date_format: strict((value, pattern) => format(value!, pattern!)),
    date_part: strict((name, value) => part(value!, name!)),
    add_months: strict((value, months) => {
      const date = new Date(timeOf(value!))
      date.setUTCMonth(date.getUTCMonth() + Number(months))
      return dayOf(date.getTime())
    }),
    last_day: strict((value) => {
      const date = new Date(timeOf(value!))
      return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))
    }),
    date_shift: strict((value, shift) => {
      const parts = /^([+-])\s*([+-]?\d{1,9})\s+([a-z]+?)s?\s*$/i.exec(text(shift))
      const unit = (parts?.[3] ?? '').toUpperCase()
      const count = Number(parts?.[2]) * (parts?.[1] === '-' ? -1 : 1)
      const date = new Date(timeOf(value!))
      const lengths: Record<string, number> = {
        SECOND: 1000,
        MINUTE: 60_000,
        HOUR: 3_600_000,
        DAY: dayLength,
        WEEK: 7 * dayLength,
      }
      if (unit === 'MONTH' || unit === 'QUARTER' || unit === 'YEAR') {
        const day = date.getUTCDate()
        date.setUTCDate(1)
        date.setUTCMonth(date.getUTCMonth() + count * { MONTH: 1, QUARTER: 3, YEAR: 12 }[unit])
        date.setUTCDate(
          Math.min(day, new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()),
        )
      } else if (Object.hasOwn(lengths, unit)) date.setTime(date.getTime() + count * lengths[unit]!)
      else return fail('INVALID_INTERVAL_FORMAT', `Error parsing '${text(shift).slice(0, 100)}' to interval.`, '22006')
      const whole = text(value).trim().length === 10 && !/^(SECOND|MINUTE|HOUR)$/.test(unit)
      return whole ? dayOf(date.getTime()) : stamp(date.getTime())
    }),
    unix_timestamp: (value) => Math.floor((value === undefined ? context.now : timeOf(value)) / 1000),
    from_unixtime: strict((seconds) => stamp(Number(seconds) * 1000)),
    ...Object.fromEntries(
      ['year', 'quarter', 'month', 'day', 'dayofmonth', 'dayofweek', 'hour', 'minute', 'second'].map((name) => [
        name,
        field(name),
      ]),
    ),
    dayofyear: field('DOY'),
    greatest: order(1),
    least: order(-1),
    nvl: (value, other) => value ?? other ?? null,
    nvl2: (value, set, unset) => (value === null ? unset! : set!),
    isnull: (value) => value === null,
    isnotnull: (value) => value !== null,
    pmod: strict((value, by) => ((Number(value) % Number(by)) + Number(by)) % Number(by)),
    rand: () => Math.random(),
    uuid: () => crypto.randomUUID(),
  }
}
