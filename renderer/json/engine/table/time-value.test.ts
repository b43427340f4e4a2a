import { expect, test } from 'vitest'
import { looksLikeTime, readTime } from './time-value.ts'

const at = (text: string) => Date.parse(text)

test.each([
  ['2026-11-18', at('2026-11-18T00:00:00Z'), 0],
  ['2026-11-18 05:35:23', at('2026-11-18T05:35:23Z'), 0],
  ['2026-11-18T05:35:23.1Z', at('2026-11-18T05:35:23.100Z'), 0],
  ['2026-11-18T05:35:23.123456789Z', at('2026-11-18T05:35:23.123Z'), 456_789],
  ['2026-11-18T05:35:23+05:30', at('2026-11-18T00:05:23Z'), 0],
  ['2026-11-18T05:35-0800', at('2026-11-18T13:35:00Z'), 0],
  ['0001-01-01', at('0001-01-01T00:00:00Z'), 0],
])('%s is read as a time', (text, ms, nanos) => {
  expect(readTime(text)).toEqual({ ms, nanos })
  const bytes = new TextEncoder().encode(text)
  expect(looksLikeTime(bytes, 0, bytes.length)).toBe(true)
})

test.each(['2026-02-30', '2026-13-01', '2026-11-18T25:00:00', 'yesterday', '20261118', '2026-11-18-x', ''])(
  '"%s" is no time',
  (text) => {
    expect(readTime(text)).toBeNull()
  },
)
