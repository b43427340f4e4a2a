import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inlineMarks } from './inline-marks.ts'
import { LineChanges } from './line-changes.ts'
import { LineList } from './line-list.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function compare(a: string, b: string, onlyChanges = false): LineChanges {
  const list = (text: string) => new LineList(encode(text), encode(text).length)
  return new LineChanges(list(a), list(b), onlyChanges)
}

/** The lines that a side has, as its rows tell, with what is skipped opened. */
function sideOf(changes: LineChanges, side: 'a' | 'b'): string[] {
  for (let row = 0; row < changes.length; row++) changes.toggle(row)
  return changes.read(0, changes.length).flatMap((row) => (row[side] === null ? [] : [row.text]))
}

const line = fc.constantFrom('a', 'b', 'c', '{', '}', '', '  "id": 1234567890123456789,', 'é漢😀')
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

test('the rows hold every line of both texts, in order', () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (a, b, onlyChanges) => {
      const linesOf = (whole: string) => (whole === '' ? [] : whole.replace(/\n$/, '').split('\n'))
      const changes = compare(a, b, onlyChanges)
      expect(sideOf(changes, 'a')).toEqual(linesOf(a))
      expect(sideOf(changes, 'b')).toEqual(linesOf(b))
      if (a === b) expect([changes.added, changes.removed]).toEqual([0, 0])
    }),
    { numRuns: 1000 },
  )
})

test('lines far from any difference are one row', () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `line ${at}`)
  const changes = compare(lines.join('\n'), lines.with(500, 'line five hundred').join('\n'))
  const rows = changes.read(0, changes.length)
  expect(rows.map(({ kind, count, a, b }) => [kind, count || (a ?? b)])).toEqual([
    ['skipped', 497],
    ['same', 498],
    ['same', 499],
    ['same', 500],
    ['removed', 501],
    ['added', 501],
    ['same', 502],
    ['same', 503],
    ['same', 504],
    ['skipped', 496],
  ])
  expect([changes.step(-1, 1), changes.step(4, 1), changes.step(9, -1)]).toEqual([4, -1, 4])
  expect(rows[5]?.marks).toEqual([[5, 17]])
  const unified = [...changes.unified()].map((piece) =>
    typeof piece === 'string' ? piece : new TextDecoder().decode(piece),
  )
  expect(unified.join('')).toBe(
    '@@ -498,7 +498,7 @@\n line 497\n line 498\n line 499\n-line 500\n+line five hundred\n line 501\n line 502\n line 503\n',
  )
})

test('large texts that share little are done in bounded time', () => {
  const many = (seed: number) => Array.from({ length: 60_000 }, (_, at) => `${(at * seed) % 977}`).join('\n')
  const changes = compare(many(3), many(7))
  expect(changes.added).toBe(changes.removed)
})

test.each([
  ['"RUNNING"', '"PENDING"', ['RUNNING'], ['PENDING']],
  ['the quick fox', 'the slow fox', ['quick'], ['slow']],
  ['version12', 'version13', ['2'], ['3']],
  ['same', 'same', [], []],
  ['', 'new', [], ['new']],
])('in %j and %j the words that differ are marked', (a, b, inA, inB) => {
  const marks = inlineMarks(a, b)
  expect(marks.a.map(([from, to]) => a.slice(from, to))).toEqual(inA)
  expect(marks.b.map(([from, to]) => b.slice(from, to))).toEqual(inB)
})
