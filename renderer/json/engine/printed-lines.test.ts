import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWriter } from '#shared/json/print/byte-writer.ts'
import { JsonReader } from '#shared/json/print/json-reader.ts'
import { compactPrinter, prettyPrinter } from '#shared/json/print/printers.ts'
import { ByteStore } from './byte-store.ts'
import { cut, cuts, jsonText } from './fixtures/arbitrary-json.ts'
import { JsonDocument } from './json-document.ts'
import { PrintedLines, type TextLine } from './printed-lines.ts'
import type { TextForm } from './walked-text.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** Lines of a document that comes in pieces; laid out a little at a time. */
function linesOf(source: string, form: TextForm, columns: number, fractions: readonly number[] = [], atOnce = 50) {
  const document = new JsonDocument()
  let done = false
  const lines = new PrintedLines(form, columns, true, () => {
    const { bytes, length } = document.store
    const { problem, position } = document.scanner
    const valid = form === 'received' ? length : (problem?.offset ?? (done ? length : position))
    return { bytes, valid, end: problem || form === 'received' ? length : valid, final: done }
  })
  const layOut = () => {
    while (lines.extend(atOnce)) lines.lines(Math.max(lines.count - 2, 0), lines.count)
  }
  for (const piece of cut(encode(source), fractions)) {
    document.append(piece)
    layOut()
  }
  document.finish()
  done = true
  layOut()
  return lines
}

/** The text again: lines that go on are joined. */
function join(lines: readonly TextLine[]): string {
  return lines.map(({ number, text }, at) => (number === null || at === 0 ? text : `\n${text}`)).join('')
}

function print(source: string, printer: typeof prettyPrinter): string {
  const pieces: Uint8Array[] = []
  const out = new ByteWriter((piece) => pieces.push(piece))
  const reader = new JsonReader(printer(out))
  reader.write(encode(source))
  reader.end()
  out.flush()
  return Buffer.concat(pieces).toString()
}

const columns = fc.constantFrom(20, 33, 80, 2000)

test('lines joined again are the printed text, however the bytes come and however wide the lines are', () => {
  fc.assert(
    fc.property(jsonText, cuts, columns, (source, fractions, width) => {
      expect(join(linesOf(source, 'compact', width, fractions).lines(0, 1e6))).toBe(print(source, compactPrinter))
      expect(join(linesOf(source, 'received', width, fractions).lines(0, 1e6))).toBe(source.replaceAll('\r\n', '\n'))
      const pretty = linesOf(source, 'pretty', width, fractions)
      if (width === 2000) expect(join(pretty.lines(0, 1e6))).toBe(print(source, prettyPrinter))
      for (const { text } of pretty.lines(0, 1e6)) expect([...text].length).toBeLessThanOrEqual(width)
    }),
    { numRuns: 500 },
  )
})

test('any stretch of lines is the same as in the whole, and a byte is on the line that shows it', () => {
  const list = fc.array(jsonText, { minLength: 60, maxLength: 90 }).map((items) => `[${items.join(',')}]`)
  fc.assert(
    fc.property(list, columns, fc.constantFrom<TextForm>('pretty', 'compact', 'received'), (source, width, form) => {
      const lines = linesOf(source, form, width, [], 1 << 20)
      const all = lines.lines(0, 1e6)
      expect(all.length).toBe(lines.count)
      for (const row of [0, 1, 127, 128, 129, all.length - 1].filter((each) => each < all.length)) {
        expect(lines.lines(row, row + 3)).toEqual(all.slice(row, row + 3))
        const { at, number } = all[row]!
        expect(lines.lineAt(at)).toMatchObject({ row, at })
        if (number !== null) expect(lines.lineNumbered(number)).toEqual({ row, number, at })
      }
    }),
    { numRuns: 60 },
  )
})

const texts = (lines: PrintedLines) => lines.lines(0, 1e6).map((line) => line.text)

test('pretty text looks as people write it', () => {
  const source = '{"a":[1,{"id":1234567890123456789}],"b":{},"c":[ ],"d":"x\\u003dy: {}"}'
  expect(texts(linesOf(source, 'pretty', 80)).join('\n')).toBe(
    `{\n  "a": [\n    1,\n    {\n      "id": 1234567890123456789\n    }\n  ],\n  "b": {},\n  "c": [],\n  "d": "x\\u003dy: {}"\n}`,
  )
  expect(texts(linesOf('{"a":1}\n{"a":2}', 'pretty', 80))).toEqual(['{', '  "a": 1', '}', '{', '  "a": 2', '}'])
  expect(texts(linesOf('{"a":1}\n{"a":2}', 'compact', 80))).toEqual(['{"a":1}', '{"a":2}'])
  expect(texts(linesOf('\ufeff[1]', 'pretty', 80))).toEqual(['[', '  1', ']'])
})

test('what is broken or cut off is shown as it came from there on', () => {
  expect(texts(linesOf('{"a":[1, 2 3]}', 'pretty', 80))).toEqual(['{', '  "a": [', '    1,', '    23]}'])
  expect(texts(linesOf('{"a":[', 'pretty', 80))).toEqual(['{', '  "a": [', '    '])
  expect(texts(linesOf('{"a":"half', 'compact', 80))).toEqual(['{"a":"half'])
})

test('a line tells whether it begins inside a string', () => {
  const lines = linesOf(`["${'x'.repeat(30)}",1]`, 'compact', 20)
  expect(lines.lines(0, 9).map(({ text, quoted }) => [text, quoted])).toEqual([
    [`["${'x'.repeat(18)}`, false],
    [`${'x'.repeat(12)}",1]`, true],
  ])
})

test('lines of a text are those of the text; long ones are split and go on without a number', () => {
  const store = new ByteStore()
  const lines = new PrintedLines('received', 10, false, () => {
    return { bytes: store.bytes, valid: 0, end: store.length, final: false }
  })
  for (const part of ['one\r\ntw', 'o\n\n0123456789ab', 'c\n漢字漢字漢字\n']) {
    store.append(encode(part))
    lines.extend(1000)
  }
  expect(lines.lines(0, 99).map(({ number, text }) => [number, text])).toEqual([
    [1, 'one'],
    [2, 'two'],
    [3, ''],
    [4, '0123456789'],
    [null, 'abc'],
    [5, '漢字漢字漢'],
    [null, '字'],
    [6, ''],
  ])
})

test('a long document costs a few bytes a line', () => {
  const lines = linesOf(`[${'1,'.repeat(200_000)}1]`, 'pretty', 80, [], 1 << 20)
  expect(lines.count).toBe(200_003)
  expect(lines.lines(200_000, 200_003).map((line) => line.text)).toEqual(['  1,', '  1', ']'])
})
