import { expect, test } from 'vitest'
import { countText } from './count-text.ts'
import type { Finding } from './use-find.ts'

const finding: Finding = {
  open: true,
  count: 0,
  more: false,
  share: 1,
  givenUp: false,
  running: false,
  stopped: false,
  problem: null,
  current: null,
  step: () => undefined,
  route: { current: null },
  stop: () => undefined,
  goOn: () => undefined,
}
const current = { index: 11, from: 0, to: 1, node: 0 }

test.each<[Partial<Finding>, string]>([
  [{}, 'No matches'],
  [{ running: true }, 'Searching…'],
  [{ count: 3456, current }, '12 of 3,456'],
  [{ count: 3456, current, running: true }, '12 of 3,456 so far'],
  [{ count: 3456, current, stopped: true, share: 0.429 }, '12 of 3,456 in the first 42 %'],
  [{ stopped: true, share: 0.1 }, 'No matches in the first 10 %'],
  [{ count: 1_000_000, more: true, current }, '12 of more than 1,000,000'],
  [{ count: 2 }, '2 found'],
  [{ givenUp: true, share: 0.034 }, 'Too slow: given up at 3 %'],
  [{ count: 1200, current, givenUp: true, share: 0.5 }, 'Too slow: given up at 50 %, 12 of 1,200'],
  [{ problem: 'Unterminated group' }, 'Unterminated group'],
])('%j reads %s', (part, text) => {
  expect(countText({ ...finding, ...part }, 'x')).toBe(text)
})

test('before anything is typed nothing is said', () => {
  expect(countText(finding, '')).toBe('')
})
