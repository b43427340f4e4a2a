import { expect, test } from 'vitest'
import { markTerms, matchesWords } from './words.ts'

test('every word has to occur, in any order', () => {
  expect(matchesWords('Close others Tabs', 'tab clo')).toBe(true)
  expect(matchesWords('Close others Tabs', 'close x')).toBe(false)
  expect(matchesWords('anything', '')).toBe(true)
})

test('what was hit is marked, wherever it occurs', () => {
  const marked = markTerms('clusters/{cluster_id}', ['clu']).filter((piece) => piece.marked)
  expect(marked).toEqual([
    { text: 'clu', marked: true, at: 0 },
    { text: 'clu', marked: true, at: 10 },
  ])
  expect(markTerms('abc', [])).toEqual([{ text: 'abc', marked: false, at: 0 }])
})
