import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, cuts, jsonText } from '#renderer/json/engine/fixtures/arbitrary-json.ts'
import { flatten, readNaively } from '#renderer/json/engine/fixtures/naive-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { JsonReader, type JsonSink, NotJson } from './json-reader.ts'
import { compactPrinter, linesPrinter, prettyPrinter } from './printers.ts'

function print(source: string, printer: (out: ByteWriter) => JsonSink, fractions: readonly number[] = []): string {
  const bytes = new TextEncoder().encode(source)
  const pieces: Uint8Array[] = []
  const out = new ByteWriter((piece) => pieces.push(piece))
  const reader = new JsonReader(printer(out))
  for (const piece of cut(bytes, fractions)) reader.write(piece)
  reader.end()
  out.flush()
  return Buffer.concat(pieces).toString()
}

/** Keys and scalar tokens in order: what must come out as it went in. */
function tokens(text: string): (string | null)[][] {
  return flatten(readNaively(text)).map((node) => [
    node.key,
    node.children.length > 0 || /^[[{]/.test(node.text) ? node.text[0]! : node.text,
  ])
}

/** The text without the space between tokens. */
function squeeze(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/gs, (_, string: string | undefined) => string ?? '')
}

test('compact and pretty have the same tokens in the same order and differ in space alone', () => {
  fc.assert(
    fc.property(jsonText, cuts, (source, fractions) => {
      const compact = print(source, compactPrinter, fractions)
      const pretty = print(source, prettyPrinter, fractions)
      expect(compact).toBe(squeeze(source))
      expect(squeeze(pretty)).toBe(compact)
      expect(tokens(pretty)).toEqual(tokens(source))
    }),
    { numRuns: 2000 },
  )
})

test('JSON Lines has one item a line, each as it was sent but for space', () => {
  fc.assert(
    fc.property(fc.array(jsonText, { maxLength: 8 }), cuts, (items, fractions) => {
      const lines = print(`[${items.join(',')}]`, linesPrinter, fractions)
      expect(lines === '' ? [] : lines.split('\n')).toEqual(items.map(squeeze))
    }),
    { numRuns: 1000 },
  )
})

test('a sequence of values stays a sequence', () => {
  expect(print('1 2\n{"a": 1}', compactPrinter)).toBe('1\n2\n{"a":1}')
  expect(print('{"a":1}{"a":2}', linesPrinter)).toBe('{"a":1}\n{"a":2}')
  expect(print('\ufeff[ 1 ]', compactPrinter, [0.1, 0.2, 0.4])).toBe('[1]')
})

test('depth costs a byte a level', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  expect(print(deep, compactPrinter)).toBe(deep)
})

test.each(['[1 2]', '{"a" 1}', '{"a":1,}', '[1,]', '{a:1}', '[1', '"open', ']', '{"a":[1}', '[,1]', '{"a"}'])(
  '%s is refused, not printed as something else',
  (text) => {
    expect(() => print(text, compactPrinter)).toThrow(NotJson)
  },
)
