import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonDocument } from '../json-document.ts'
import { readChangeRows } from './change-rows.ts'
import { changeTextPieces, entryPath, patternOf } from './change-text.ts'
import { ChangeTree } from './change-tree.ts'
import { compareDocuments } from './compare-documents.ts'
import { similarPair } from './fixtures/similar-pair.ts'
import { Side } from './side.ts'

function sideOf(text: string): Side {
  const json = new JsonDocument()
  json.append(new TextEncoder().encode(text))
  json.finish()
  return new Side(json)
}

function open(textA: string, textB: string, onlyChanges = false, ignore: string[] = []) {
  const [a, b] = [sideOf(textA), sideOf(textB)]
  const changes = compareDocuments(a, b, { ignore, byValue: false })
  const tree = new ChangeTree(a, b, changes, onlyChanges)
  const rows = () => readChangeRows(tree, a, b, 0, tree.length)
  const lines = () =>
    rows().map(({ kind, depth, label, a: before, b: after, count }) => {
      const value = kind === 'unchanged' ? count : [before?.text, after?.text].filter((text) => text).join(' → ')
      return `${' '.repeat(depth)}${kind} ${label ?? ''} ${value}`.trimEnd()
    })
  return { a, b, changes, tree, rows, lines }
}

const before =
  '{"clusters":[{"id":1,"state":"RUNNING","tags":["a","b"],"n":1.0},{"id":2,"x":{"y":[1,2]}}],"etag":"e1","same":[1]}'
const after = '{"clusters":[{"id":1,"state":"PENDING","tags":["a","b"],"n":1.0},{"id":3}],"etag":"e2","same":[1]}'

test('changes stand in one merged tree, and what is the same is one row that can be opened', () => {
  const { tree, lines } = open(before, after, false, ['.etag'])
  expect(lines()).toEqual([
    'group',
    ' group clusters',
    '  group 0',
    '   unchanged  1',
    '   changed state "RUNNING" → "PENDING"',
    '   unchanged  2',
    '  removed 1',
    '  added 1',
    ' ignored etag "e1" → "e2"',
    ' unchanged  1',
  ])
  tree.toggle(5)
  expect(lines().slice(5, 8)).toEqual(['   unchanged  2', '    value tags', '    value n 1.0 → 1.0'])
  tree.toggle(6)
  expect(lines().slice(6, 9)).toEqual(['    value tags', '     value 0 "a" → "a"', '     value 1 "b" → "b"'])
  tree.toggle(5)
  tree.toggle(6)
  expect(lines().slice(6, 9)).toEqual(['  removed 1', '   value id 2', '   value x'])
})

test('one can show only what changed, and step from one difference to the next, into what is closed', () => {
  const { tree, lines } = open(before, after, true, ['.etag'])
  expect(lines()).toEqual([
    'group',
    ' group clusters',
    '  group 0',
    '   changed state "RUNNING" → "PENDING"',
    '  removed 1',
    '  added 1',
  ])
  expect([tree.step(-1, 1), tree.step(3, 1), tree.step(4, 1), tree.step(5, 1), tree.step(3, -1)]).toEqual([
    3, 4, 5, -1, -1,
  ])
  expect(tree.rank(4)).toEqual({ at: 2, of: 3 })
  tree.toggle(0)
  expect(tree.length).toBe(1)
  expect(tree.step(0, 1)).toBe(3)
  tree.toggle(1)
  expect(tree.length).toBe(2)
  expect(tree.step(2, -1)).toBe(5)
})

test('differences as text keep every token, and a path can be left out in all items', () => {
  const { a, b, changes } = open(before, after)
  expect([...changeTextPieces(a, b, changes)].join('')).toBe(
    [
      '~ .clusters[0].state: "RUNNING" → "PENDING"',
      '- .clusters[1]: {"id":2,"x":{"y":[1,2]}}',
      '+ .clusters[1]: {"id":3}',
      '~ .etag: "e1" → "e2"',
      '',
    ].join('\n'),
  )
  const patterns = Array.from({ length: changes.length }, (_, entry) => patternOf(entryPath(a, b, changes, entry)))
  expect(patterns).toContain('.clusters[].state')
  expect(patternOf([])).toBeNull()
  expect(patternOf([3, 'a [1] key', 0])).toBe('.[]["a [1] key"]')
})

test('leaving out the path of a difference leaves the difference out, whatever the keys', () => {
  fc.assert(
    fc.property(similarPair, ([textA, textB]) => {
      const { a, b, changes } = open(textA, textB)
      const differences = Array.from({ length: changes.length }, (_, entry) => entry).filter((entry) =>
        changes.isDifference(entry),
      )
      const patterns = differences.map((entry) => patternOf(entryPath(a, b, changes, entry)))
      if (patterns.includes(null)) return
      const counts = compareDocuments(a, b, { ignore: patterns as string[], byValue: false }).counts()
      expect(counts).toMatchObject({ added: 0, removed: 0, changed: 0, reordered: 0 })
    }),
    { numRuns: 1000 },
  )
})

test('all rows opened and closed again are the rows as they were', () => {
  fc.assert(
    fc.property(similarPair, ([textA, textB]) => {
      const { tree, lines } = open(textA, textB)
      const first = lines()
      for (let row = 0; row < tree.length; row++) if (!tree.isOpen(row)) tree.toggle(row)
      expect(tree.length).toBeGreaterThanOrEqual(first.length)
      if (tree.length > 0) tree.toggle(0)
      if (tree.length > 0) tree.toggle(0)
      expect(lines()).toEqual(first)
    }),
    { numRuns: 500 },
  )
})

test('of long texts the part that differs is shown', () => {
  const text = (word: string) => JSON.stringify({ log: `${'line é '.repeat(500)}${word}${' more'.repeat(400)}` })
  const [row] = open(text('before'), text('after'))
    .rows()
    .filter(({ kind }) => kind === 'changed')
  expect(row?.a?.text.slice(row.a.marks[0]![0], row.a.marks[0]![1])).toBe('before')
  expect(row?.b?.text.slice(row.b.marks[0]![0], row.b.marks[0]![1])).toBe('after')
  expect(row?.a?.text.indexOf('before')).toBeLessThan(30)
  expect(row?.a?.cut).toBeGreaterThan(1000)
})
