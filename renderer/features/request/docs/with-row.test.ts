import { expect, test } from 'vitest'
import { withRow } from './with-row.ts'

const row = (name: string, value: string, enabled: boolean) => ({ name, value, enabled })

test('a parameter that is off is switched on and keeps what it holds', () => {
  expect(withRow([row('a', '', false), row('b', '7', false)], row('b', '1', true))).toEqual([
    row('a', '', false),
    row('b', '7', true),
  ])
})

test('an empty row takes the example, a missing one comes at the end', () => {
  expect(withRow([row('a', '', false)], row('a', '1', true))).toEqual([row('a', '1', true)])
  expect(withRow([row('a', '', false)], row('b', '1', true))).toEqual([row('a', '', false), row('b', '1', true)])
})
