import { expect, test } from 'vitest'
import { pathInSentence, pathWords } from './path-words.ts'

test('the path of the whole has words, others stand as jq writes them', () => {
  expect([pathWords('.'), pathInSentence('.')]).toEqual(['whole answer', 'the whole answer'])
  expect([pathWords('.clusters'), pathInSentence('.[0]')]).toEqual(['.clusters', '.[0]'])
})
