import { expect, test } from 'vitest'
import { colourFilter } from './colour-filter.ts'

const parts = (filter: string, column?: number, length = 1) =>
  colourFilter(filter, column === undefined ? [] : [{ message: '', line: 1, column, length }]).map(
    ({ text, tone, wrong }) => `${text} ${tone}${wrong ? '!' : ''}`,
  )

test('keys, texts, numbers and functions have the colours they have in the answer', () => {
  expect(parts('.a|map("b"+1)')).toEqual([
    '. punct',
    'a key',
    '| punct',
    'map word',
    '( punct',
    '"b" string',
    '+ punct',
    '1 number',
    ') punct',
  ])
})

test('a JSONPath has the same colours', () => {
  expect(parts("$.a[?@.b=='c']")).toEqual([
    '$. punct',
    'a key',
    '[?@. punct',
    'b key',
    '== punct',
    "'c' string",
    '] punct',
  ])
})

test('the place of a mistake is marked, also behind the end', () => {
  expect(parts('.a|foo', 4, 3)).toEqual(['. punct', 'a key', '| punct', 'foo word!'])
  expect(parts('.a|', 4)).toEqual(['. punct', 'a key', '| punct', '  plain!'])
})
