import { expect, test } from 'vitest'
import { matchesWords } from './words.ts'

test('every word has to occur, in any order', () => {
  expect(matchesWords('Close others Tabs', 'tab clo')).toBe(true)
  expect(matchesWords('Close others Tabs', 'close x')).toBe(false)
  expect(matchesWords('anything', '')).toBe(true)
})
