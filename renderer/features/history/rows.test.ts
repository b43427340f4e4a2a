import { expect, test } from 'vitest'
import type { HistoryEntry } from '#shared/model/history.ts'
import { any, everything, filterOf } from './filter.ts'
import { dayLabel, rowsOf } from './rows.ts'

const at = (...parts: [number, number, number, number]) => new Date(...parts).getTime()
const now = at(2026, 2, 30, 9)

test('days are called as people call them', () => {
  expect(dayLabel(at(2026, 2, 30, 0), now)).toBe('Today')
  expect(dayLabel(at(2026, 2, 29, 23), now)).toBe('Yesterday')
  expect(dayLabel(at(2026, 2, 2, 12), now)).toBe('Monday 2 March')
  expect(dayLabel(at(2025, 2, 3, 12), now)).toContain('March 2025')
})

test('each day stands once above its sends', () => {
  const entries = [
    { id: 3, startedAt: now },
    { id: 2, startedAt: at(2026, 2, 29, 20) },
    { id: 1, startedAt: at(2026, 2, 29, 10) },
  ] as HistoryEntry[]
  expect(rowsOf(entries, now).map((row) => (row.kind === 'day' ? row.label : row.entry.id))).toEqual([
    'Today',
    3,
    'Yesterday',
    2,
    1,
  ])
})

test('a choice of days begins and ends at midnight, also around a change of the clocks', () => {
  const times = (days: string) => {
    const { from, to } = filterOf({ ...everything, days }, now)
    return [from, to]
  }
  expect(times(any)).toEqual([null, null])
  expect(times('yesterday')).toEqual([at(2026, 2, 29, 0), at(2026, 2, 30, 0)])
  expect(times('7')).toEqual([at(2026, 2, 24, 0), null])
})
