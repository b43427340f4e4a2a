import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteStore } from './byte-store.ts'
import { jsonText } from './fixtures/arbitrary-json.ts'
import { flatten, readNaively } from './fixtures/naive-reader.ts'
import { prettyPieces } from './pretty.ts'
import { TextLines } from './text-lines.ts'

function pretty(source: string, validEnd?: number): string {
  const bytes = new TextEncoder().encode(source)
  const store = new ByteStore()
  for (const piece of prettyPieces(bytes, bytes.length, validEnd ?? bytes.length)) store.append(piece)
  return new TextDecoder().decode(store.slice(0, store.length))
}

test('pretty text has the same tokens in the same order, and nothing but space in between', () => {
  fc.assert(
    fc.property(jsonText, (source) => {
      const leaves = (text: string) =>
        flatten(readNaively(text)).map((node) => [
          node.key,
          node.children.length ? '' : node.text.replace(/^([[{])\s+/, '$1'),
        ])
      expect(leaves(pretty(source))).toEqual(leaves(source))
    }),
    { numRuns: 1000 },
  )
})

test('pretty text looks as people write it', () => {
  const source = '{"a":[1,{"id":1234567890123456789}],"b":{},"c":[ ],"d":"x\\u003dy: {}"}'
  expect(pretty(source)).toBe(
    `{\n  "a": [\n    1,\n    {\n      "id": 1234567890123456789\n    }\n  ],\n  "b": {},\n  "c": [],\n  "d": "x\\u003dy: {}"\n}`,
  )
  expect(pretty('{"a":1}\n{"a":2}')).toBe('{\n  "a": 1\n}\n{\n  "a": 2\n}')
  const long = `["${'x'.repeat(200_000)}"]`
  expect(pretty(long)).toBe(`[\n  ${long.slice(1, -1)}\n]`)
})

test('lines are those of the text; long ones are split and go on without a number', () => {
  const store = new ByteStore()
  const lines = new TextLines(store, 10)
  for (const part of ['one\r\ntw', 'o\n\n0123456789ab', 'c\n漢字漢字漢字\n']) {
    store.append(new TextEncoder().encode(part))
    lines.read()
  }
  expect(lines.lines(0, 99)).toEqual([
    { number: 1, text: 'one' },
    { number: 2, text: 'two' },
    { number: 3, text: '' },
    { number: 4, text: '0123456789' },
    { number: null, text: 'abc' },
    { number: 5, text: '漢字漢字漢' },
    { number: null, text: '字' },
    { number: 6, text: '' },
  ])
})
