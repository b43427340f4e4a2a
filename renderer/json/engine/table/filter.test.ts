import { expect, test } from 'vitest'
import { JsonDocument } from '../json-document.ts'
import { none } from '../structure.ts'
import type { ColumnKind } from './column-facts.ts'
import { cellTest, parseFilter } from './filter.ts'
import { JsonCells } from './json-cells.ts'

function passing(kind: ColumnKind, filter: string, tokens: readonly string[]): string[] {
  const json = new JsonDocument()
  json.append(new TextEncoder().encode(`[${tokens.join(',')}]`))
  json.finish()
  const passes = cellTest(new JsonCells(json), kind, parseFilter(filter)!)
  return tokens.filter((_, at) => passes(at + 1))
}

const numbers = ['1', '9007199254740992', '9007199254740993', '1.0', '-5', '1e400', '"7"', 'null']

test.each([
  ['= 1', ['1', '1.0']],
  ['9007', ['9007199254740992', '9007199254740993']],
  ['> 9007199254740992', ['9007199254740993', '1e400']],
  ['>= 9007199254740992', ['9007199254740992', '9007199254740993', '1e400']],
  ['< 1', ['-5']],
  ['=7', ['"7"']],
  ['!= 1', ['9007199254740992', '9007199254740993', '-5', '1e400', '"7"', 'null']],
])('numbers are compared exactly: %s', (filter, expected) => {
  expect(passing('number', filter, numbers)).toEqual(expected)
})

test('texts are found in small and capital letters, and equal only when they are the same', () => {
  const texts = ['"RUNNING"', '"running"', '"a\\tb"', '12']
  expect(passing('text', 'run', texts)).toEqual(['"RUNNING"', '"running"'])
  expect(passing('text', '= RUNNING', texts)).toEqual(['"RUNNING"'])
  expect(passing('text', '= 12', texts)).toEqual(['12'])
})

test('dates are compared by time, whatever their form', () => {
  const dates = ['"2026-11-18T00:30:00+01:00"', '"2026-11-18"', '"2026-11-18 00:00:00.001"']
  expect(passing('time', '< 2026-11-18', dates)).toEqual([dates[0]])
  expect(passing('time', '> 2026-11-18', dates)).toEqual([dates[2]])
  expect(passing('time', '= 2026-11-18T00:00:00Z', dates)).toEqual([dates[1]])
})

test('numbers that are a time are compared with a date', () => {
  const times = ['1794980123959', '1794980123', '1542499200000', '5']
  expect(passing('number', '>= 2026-11-18', times)).toEqual(['1794980123959', '1794980123'])
  expect(passing('number', '< 2026-11-18', times)).toEqual(['1542499200000'])
})

test('absent cells are found, and pass nothing else but "is not"', () => {
  const json = new JsonDocument()
  const of = (text: string) => cellTest(new JsonCells(json), 'text', parseFilter(text)!)(none)
  expect([of('is absent'), of('is present'), of('x'), of('= x'), of('!= x')]).toEqual([true, false, false, false, true])
  expect([parseFilter(''), parseFilter('  '), parseFilter('>= ')]).toEqual([null, null, null])
})
