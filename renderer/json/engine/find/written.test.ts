import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printJson } from '#shared/json/print/print-text.ts'
import { jsonText } from '../fixtures/arbitrary-json.ts'
import { JsonDocument } from '../json-document.ts'
import { decodeUtf8 } from '../utf8.ts'
import { findInSource } from './find-in-source.ts'
import { compileQuery, type FindQuery } from './find-query.ts'
import { FoundMatches } from './found-matches.ts'
import { JsonLines } from './json-lines.ts'

const plain: FindQuery = { text: '', regex: false, matchCase: true, wholeWord: false, in: 'both', over: 'text' }

function printed(source: string, form: 'pretty' | 'compact'): string {
  let text = ''
  const decoder = new TextDecoder()
  printJson(new TextEncoder().encode(source), form, (piece) => {
    text += decoder.decode(piece, { stream: true })
  })
  return text
}

/** What was found, by its text and by the characters before it that are no space. */
function find(source: string, query: Partial<FindQuery>): { says: string; before: number }[] {
  const document = new JsonDocument()
  document.append(new TextEncoder().encode(source))
  document.finish()
  const { bytes, length } = document.store
  const { structure, escapes } = document.scanner
  const found = new FoundMatches()
  const input = { bytes, length, structure, escapes, jsonEnd: length, textFrom: length }
  for (const _ of findInSource(input, compileQuery({ ...plain, ...query }), found));
  return Array.from({ length: found.count }, (_, at) => ({
    says: decodeUtf8(bytes.subarray(found.from(at), found.to(at))),
    before: bytes.subarray(0, found.from(at)).filter((byte) => byte > 0x20).length,
  }))
}

test.each([
  ['{"id":12,"name":"a, b"}', '"id": 12', ['"id":12']],
  ['{"id":12,"name":"a, b"}', '"id":12,"name"', ['"id":12,"name"']],
  ['{ "id" : 12 ,\n "name" : "a, b" }', '"id":12, "name": "a', ['"id" : 12 ,\n "name" : "a']],
  ['{"id":12,"name":"a, b"}', 'a, b', ['a, b']],
  ['{"id":12,"name":"a,b"}', 'a, b', []],
  ['{"id":12,"name":"a, b"}', 'a,b', []],
  ['[1,12,1]', '1, 1', ['1,1']],
  ['[12]', '1 2', []],
  ['1\n2', '12', []],
  ['["","a"]', '"", "', ['"","']],
  ['["\\"","a"]', '"\\"", ', ['"\\"",']],
  ['["caf\\u00e9"]', '\\u00E9', []],
  ['["caf\\u00e9"]', 'f\\u00e9"', ['f\\u00e9"']],
  ['[[],{}]', '[], {', ['[],{']],
  ['{"a":{"b":1}}', '{', ['{', '{']],
  ['["  x"]', ' x', [' x']],
  ['[1, "x"]', ' "x"', ['"x"']],
])('in %s the text %s', (source, text, says) => {
  expect(find(source, { text }).map((match) => match.says)).toEqual(says)
})

test('upper and lower case and words in the text', () => {
  expect(find('{"ID":12,"idx":12}', { text: '"id": 12', matchCase: false })).toHaveLength(1)
  expect(find('{"id":12,"x":123}', { text: ': 12', wholeWord: true })).toHaveLength(1)
})

test('what is found is the same in every form, and what a form shows is found in it', () => {
  fc.assert(
    fc.property(
      jsonText,
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('pretty', 'compact'),
      (source, at, length, form) => {
        const lines = printed(source, form as 'pretty' | 'compact').split('\n')
        const line = lines[at % lines.length]!.trim()
        const characters = [...line]
        const from = at % characters.length
        const text = characters.slice(from, from + length).join('')
        if (text.trim() === '' || !text.isWellFormed()) return
        const inPretty = find(printed(source, 'pretty'), { text }).map(({ before }) => before)
        const inCompact = find(printed(source, 'compact'), { text }).map(({ before }) => before)
        const asReceived = find(source, { text }).map(({ before }) => before)
        expect(asReceived.length).toBeGreaterThan(0)
        expect(inPretty).toEqual(asReceived)
        expect(inCompact).toEqual(asReceived)
      },
    ),
    { numRuns: 1000 },
  )
})

test('an expression sees the lines that print has', () => {
  fc.assert(
    fc.property(jsonText, (source) => {
      const pretty = printed(source, 'pretty')
      const wanted = pretty.split('\n').map((line) => line.trim())
      for (const text of [pretty, printed(source, 'compact')]) {
        const bytes = new TextEncoder().encode(text)
        const lines = new JsonLines(bytes, 0, bytes.length)
        const seen: string[] = []
        while (lines.next()) {
          const { start, end, spaceAt } = lines
          const [head, tail] = [bytes.subarray(start, spaceAt || end), bytes.subarray(spaceAt || end, end)]
          seen.push(`${decodeUtf8(head)}${spaceAt ? ' ' : ''}${decodeUtf8(tail)}`)
        }
        expect(seen).toEqual(wanted)
      }
    }),
    { numRuns: 1000 },
  )
  const source = '{"a":"é","id":12,"b":[1,{"id":13}]}'
  expect(find(source, { regex: true, text: '"id": 1\\d\\b' }).map(({ says }) => says)).toEqual(['"id":12', '"id":13'])
  expect(find(source, { regex: true, text: '^"a": "é",$' }).map(({ says }) => says)).toEqual(['"a":"é",'])
  expect(find(source, { regex: true, text: ' ' })).toEqual([])
})
