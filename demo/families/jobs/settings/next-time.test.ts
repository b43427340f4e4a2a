import { expect, test } from 'vitest'
import { nextTime } from './next-time.ts'

/** A Thursday. */
const after = Date.UTC(2026, 0, 15, 9, 30)

test.each([
  ['0 0 6 * * ?', 'UTC', '2026-01-16T06:00:00.000Z'],
  ['0 15 * * * ?', 'UTC', '2026-01-15T10:15:00.000Z'],
  ['0 30 9 * * ?', 'UTC', '2026-01-16T09:30:00.000Z'],
  ['*/10 * * * * ?', 'UTC', '2026-01-15T09:30:10.000Z'],
  ['0 0/20 8-18 ? * MON-FRI', 'UTC', '2026-01-15T09:40:00.000Z'],
  ['0 30 7 ? * MON', 'Europe/Berlin', '2026-01-19T06:30:00.000Z'],
  ['0 30 7 ? 7 MON', 'Europe/Berlin', '2026-07-06T05:30:00.000Z'],
  ['0 0 12 L * ?', 'UTC', '2026-01-31T12:00:00.000Z'],
  ['0 0 12 L-2 FEB ?', 'UTC', '2026-02-26T12:00:00.000Z'],
  ['0 0 12 LW * ?', 'UTC', '2026-01-30T12:00:00.000Z'],
  ['0 0 12 1W FEB ?', 'UTC', '2026-02-02T12:00:00.000Z'],
  ['0 0 12 ? * 6#3', 'UTC', '2026-01-16T12:00:00.000Z'],
  ['0 0 12 ? * 6L', 'UTC', '2026-01-30T12:00:00.000Z'],
  ['0 0 12 ? * FRI-MON', 'UTC', '2026-01-16T12:00:00.000Z'],
  ['0 0 12 29 2 ?', 'UTC', '2028-02-29T12:00:00.000Z'],
  ['0 0 23 * * ?', 'America/New_York', '2026-01-16T04:00:00.000Z'],
  ['0 0 0 1 1 ? 2027', 'Asia/Kolkata', '2026-12-31T18:30:00.000Z'],
])('%s in %s is next at %s', (expression, zone, expected) => {
  expect(new Date(nextTime(expression, zone, after)).toISOString()).toBe(expected)
})

test('a day that never comes is never', () => {
  expect(nextTime('0 0 12 30 2 ?', 'UTC', after)).toBe(Number.POSITIVE_INFINITY)
  expect(nextTime('0 0 12 * * ? 2025', 'UTC', after)).toBe(Number.POSITIVE_INFINITY)
})
