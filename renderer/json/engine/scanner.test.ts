import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, cuts, jsonText } from './fixtures/arbitrary-json.ts'
import { readStrictly } from './fixtures/strict-reader.ts'
import { JsonDocument } from './json-document.ts'

const encoder = new TextEncoder()

function read(source: string | Uint8Array, fractions: readonly number[] = []): JsonDocument {
  const document = new JsonDocument()
  const bytes = typeof source === 'string' ? encoder.encode(source) : source
  for (const chunk of cut(bytes, fractions)) document.append(chunk)
  document.finish()
  return document
}

function accepts(document: JsonDocument): boolean {
  return document.scanner.problem === null && document.scanner.structure.rootCount === 1
}

const damage = fc.oneof(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), put: fc.constant(''), drop: fc.constant(1e9) }),
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    put: fc.constantFrom('', ',', ':', '"', '}', ']', '{', '[', '0', '-', '.', 'e', '\\', '\n', 'x', 'null', '\u0001'),
    drop: fc.integer({ min: 0, max: 2 }),
  }),
)

test('a document is accepted exactly when JSON.parse accepts it, and an error is where a strict reader stops', () => {
  let refused = 0
  fc.assert(
    fc.property(jsonText, damage, cuts, (source, { at, put, drop }, fractions) => {
      const from = Math.floor(at * source.length)
      const text = encoder.encode(source.slice(0, from) + put + source.slice(from + drop))
      const damaged = new TextDecoder('utf-8', { ignoreBOM: true }).decode(text)
      let valid = true
      try {
        JSON.parse(damaged)
      } catch {
        valid = false
        refused++
      }
      const document = read(text, fractions)
      expect(accepts(document), damaged).toBe(valid)
      const { problem } = document.scanner
      const { error, values } = readStrictly(text)
      expect(problem?.offset ?? null, damaged).toBe(error)
      if (!problem) {
        expect(document.scanner.structure.rootCount, damaged).toBe(values)
        return
      }
      expect(problem).toEqual(read(text).scanner.problem)
      expect(problem.offset).toBeLessThanOrEqual(text.length)
      expect(problem.truncated).toBe(problem.offset === text.length)
      // What comes before the place is the beginning of some valid document: the same error appears with it alone.
      const before = read(text.slice(0, problem.offset)).scanner.problem
      expect(before?.truncated ?? true).toBe(true)
    }),
    { numRuns: 4000 },
  )
  expect(refused).toBeGreaterThan(1000)
})

test.each([
  ['{"a": tru}', 'here', 9, 1, 10, '.a'],
  ['{"a": 1,}', 'A key in double quotes is expected', 8, 1, 9, '.'],
  ['{\n  "é": [1, 2\n  "x"]}', 'A comma or “]” is expected', 18, 3, 3, '.["é"]'],
  ['[1, 2, 01]', 'A comma or “]”', 8, 1, 9, '.'],
  ['{"a":{"b":[{"c": +1}]}}', 'A value is expected', 17, 1, 18, '.a.b[0].c'],
  ['[1.]', 'The number is not complete', 3, 1, 4, '.[0]'],
  ['["\\x"]', 'After a backslash', 3, 1, 4, '.[0]'],
  ['["a\nb"]', 'unescaped control character', 3, 1, 4, '.[0]'],
  ['{"a":1}}', 'A value is expected', 7, 1, 8, '.'],
  ["{'a':1}", 'A key in double quotes or “}”', 1, 1, 2, '.'],
  ['{"error', 'inside a string', 7, 1, 8, '.'],
  ['[{"id":12', 'inside a number', 9, 1, 10, '.[0].id'],
  ['', 'There is no value', 0, 1, 1, '.'],
  ['\ufeff[1 2]', 'A comma', 6, 1, 4, '.'],
])('%j is refused at the right place', (source, message, offset, line, column, path) => {
  const { problem } = read(source).scanner
  expect(problem).toMatchObject({ offset, line, column, path })
  expect(problem?.message).toContain(message)
})

test('what came before an error is still there', () => {
  const document = read('{"clusters":[{"cluster_id":"a"},{"cluster_id":"b"},{"cluster_id":')
  expect(document.scanner.problem?.path).toBe('.clusters[2].cluster_id')
  document.expansion.openToDepth(9)
  expect(document.rows(0, 99).map((row) => row.text || `${row.count}`)).toEqual(['1', '3', '1', '"a"', '1', '"b"', '0'])
})

test('a byte order mark, repeated keys, lone surrogates and long numbers are kept as sent', () => {
  const document = read('\ufeff{"a":1.10,"a":-0,"b":"\\ud800","c":1e400,"d":1234567890123456789}')
  expect(document.scanner.problem).toBeNull()
  const rows = document.rows(0, 9)
  expect(rows.map((row) => row.text)).toEqual(['', '1.10', '-0', '"\\ud800"', '1e400', '1234567890123456789'])
  expect(document.valueText(3)).toBe('\ud800')
})

test('bytes that are no UTF-8 are reported with their place, and the rest is read', () => {
  const bytes = Uint8Array.of(0x5b, 0x22, 0x61, 0xff, 0xc3, 0x22, 0x2c, 0x31, 0x5d)
  const document = read(bytes)
  expect(document.scanner.problem).toBeNull()
  expect(document.scanner.firstInvalidUtf8).toBe(3)
  expect(document.rows(0, 9).map((row) => row.text)).toEqual(['', '"a\ufffd\ufffd"', '1'])
})

test('values after each other are a sequence', () => {
  const document = read('{"a":1}\n{"a":2}\n[3]{"b":4} 5 "six"\n')
  expect(document.scanner.problem).toBeNull()
  expect(document.scanner.structure.rootCount).toBe(6)
  document.expansion.openToDepth(0)
  expect(document.rows(0, 9).map((row) => row.place)).toEqual([0, 1, 2, 3, 4, 5])
  expect(read('1"x"').scanner.problem).not.toBeNull()
})

test('a hundred thousand brackets inside each other are read, opened, addressed and closed', () => {
  const depth = 100_000
  const document = read('['.repeat(depth) + ']'.repeat(depth), [0.3, 0.5, 0.8])
  expect(document.scanner.problem).toBeNull()
  document.expansion.openToDepth(Number.POSITIVE_INFINITY)
  expect(document.expansion.rowCount).toBe(depth)
  expect(document.rows(depth - 2, depth + 5).map((row) => row.depth)).toEqual([depth - 2, depth - 1])
  expect(document.facts(depth - 1).path).toHaveLength(depth - 1)
  expect(document.range(1)).toEqual([1, 2 * depth - 1])
  document.toggle(0)
  expect(document.expansion.rowCount).toBe(1)
})

test('the index stays below ten bytes a value', () => {
  const item = '{"cluster_id":"1234-567890-batch123","state":"RUNNING","num_workers":8,"ok":true,"tags":{"a":"b"}}'
  const { structure } = read(`[${`${item},`.repeat(5000)}${item}]`).scanner
  const bytes = 2.1 * structure.nodeCount + 24 * structure.node.length
  expect(bytes / structure.nodeCount).toBeLessThan(10)
})
