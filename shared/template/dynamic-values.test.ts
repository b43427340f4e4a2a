import { expect, test } from 'vitest'
import { dynamicMeaning, dynamicValue, dynamicValues } from './dynamic-values.ts'

/** The same bytes again and again. */
const fixed = (byte: number) => ({
  now: Date.UTC(2026, 0, 31, 9, 30),
  random: (count: number) => new Uint8Array(count).fill(byte),
})

test.each([
  ['$uuid', '07070707-0707-4707-8707-070707070707'],
  ['$guid', '07070707-0707-4707-8707-070707070707'],
  ['$now', '2026-01-31T09:30:00.000Z'],
  ['$isoTimestamp', '2026-01-31T09:30:00.000Z'],
  ['$today', '2026-01-31'],
  ['$epochMs', '1769851800000'],
  ['$epochSeconds', '1769851800'],
  ['$timestamp', '1769851800'],
  ['$randomInt', '798'],
  ['$randomInt 6', '0'],
  ['$randomInt 1 6', '2'],
  ['$randomInt -3 -3', '-3'],
  ['$randomInt 12345678901234567890 12345678901234567890', '12345678901234567890'],
  ['$randomHex', '0707070707070707'],
  ['$randomHex 3', '070'],
  ['$randomChoice a b c', 'b'],
])('{{%s}}', (expression, value) => {
  expect(dynamicValue(expression, fixed(7))).toBe(value)
})

test.each([
  '$uid',
  '$uuid 1',
  '$randomInt x',
  '$randomInt 6 1',
  '$randomInt 1 2 3',
  '$randomHex 0',
  '$randomHex 99999',
  '$randomChoice',
  '$constructor',
  '$__proto__',
])('{{%s}} is none', (expression) => {
  expect(dynamicValue(expression, fixed(7))).toBeNull()
  expect(dynamicMeaning(expression)).toBeNull()
})

test('each has a meaning, and no number is left out', () => {
  for (const { expression, meaning } of dynamicValues)
    expect(dynamicMeaning(expression)).toBe(meaning.replace('the words that follow', 'a, b, c'))
  const drawn = new Set(
    Array.from({ length: 256 }, (_, byte) =>
      dynamicValue('$randomInt 1 6', { now: 0, random: () => Uint8Array.of(byte % 252) }),
    ),
  )
  expect([...drawn].sort()).toEqual(['1', '2', '3', '4', '5', '6'])
})
