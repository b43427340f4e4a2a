import { expect, test } from 'vitest'
import { pairLines } from './line-diff.ts'

const lines = (mine: string, theirs: string) => pairLines(mine, theirs).map((pair) => `${pair.mine} | ${pair.theirs}`)

test('equal lines stand beside each other, and changed ones too', () => {
  expect(lines('a\nb\nc\n', 'a\nB\nc\n')).toEqual(['a | a', 'b | B', 'c | c'])
  expect(lines('a\nc\n', 'a\nb\nc\n')).toEqual(['a | a', 'null | b', 'c | c'])
  expect(lines('a\nb\nc', 'c')).toEqual(['a | null', 'b | null', 'c | c'])
})

test('long texts are compared by place', () => {
  const long = 'x\n'.repeat(2000)
  expect(pairLines(long, `${long}y`)).toHaveLength(2001)
})
