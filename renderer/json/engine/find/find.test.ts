import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeString } from '#shared/json/decode-string.ts'
import { jsonText } from '../fixtures/arbitrary-json.ts'
import { flatten, readNaively } from '../fixtures/naive-reader.ts'
import { JsonDocument } from '../json-document.ts'
import { decodeUtf8 } from '../utf8.ts'
import { findInSource } from './find-in-source.ts'
import { afterCharacter, compileQuery, type FindQuery, isWholeWord, queryProblem } from './find-query.ts'
import { FoundMatches } from './found-matches.ts'
import { TokenFinder } from './token-at.ts'

const plain: FindQuery = { text: '', regex: false, matchCase: false, wholeWord: false, in: 'both', over: 'tokens' }

interface Found {
  /** What the matched bytes say. */
  says: string
  node: number
  isKey: boolean
}

function find(text: string | Uint8Array, query: Partial<FindQuery>, most?: number): { list: Found[]; more: boolean } {
  const document = new JsonDocument()
  document.append(typeof text === 'string' ? new TextEncoder().encode(text) : text)
  document.finish()
  const { bytes, length } = document.store
  const { structure, escapes } = document.scanner
  const found = new FoundMatches(most)
  const source = { bytes, length, structure, escapes, jsonEnd: length, textFrom: length }
  for (const _ of findInSource(source, compileQuery({ ...plain, ...query }), found));
  const tokens = new TokenFinder(structure, length)
  const list = Array.from({ length: found.count }, (_, at) => {
    const token = tokens.at(bytes, found.from(at))!
    expect(found.to(at)).toBeLessThanOrEqual(token.end)
    const raw = decodeUtf8(bytes.subarray(found.from(at), found.to(at)))
    return { says: decodeString(`"${raw}"`), node: token.node, isKey: token.isKey }
  })
  return { list, more: found.more }
}

/** The same by reading every token by itself. */
function findNaively(source: string, query: FindQuery): Found[] {
  const { pattern, wholeWord } = compileQuery(query)
  const list: Found[] = []
  const search = (token: string, node: number, isKey: boolean) => {
    const text = token.startsWith('"') ? decodeString(token) : token
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const says = match[0]
      if (says === '' || (wholeWord && !isWholeWord(text, match.index, match.index + says.length))) {
        pattern.lastIndex = afterCharacter(text, match.index)
      } else list.push({ says, node, isKey })
    }
  }
  for (const [node, { key, text, children }] of flatten(readNaively(source)).entries()) {
    if (key !== null && query.in !== 'values') search(key, node, true)
    if (children.length === 0 && !/^[[{]/.test(text) && query.in !== 'keys') search(text, node, false)
  }
  return list
}

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('a', 'X', 'ab', 'x', '0', '12', '9', '.', 'é', 'ß', '漢', '😀', '"', '\\', '\n'),
  },
  { weight: 2, arbitrary: fc.constantFrom('É', 'rue', 'null', ':', ',', '_', '-', ' ', 'A', '/', 'k', 's') },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(...'abcXYZ_09 -./é"') }) },
)
const expression = fc.constantFrom(
  '[a-z]+',
  '\\d+',
  '.',
  'a|X',
  '^.',
  '.$',
  '[^a]',
  '\\w+',
  'x*',
  '[\\s\\S]',
  '\\-',
  '\\p{L}',
)

test('what is found is what is found in every token by itself', () => {
  const query: fc.Arbitrary<FindQuery> = fc
    .tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.constantFrom('both', 'keys', 'values'), word, expression)
    .map(([regex, matchCase, wholeWord, place, text, pattern]) => {
      return { regex, matchCase, wholeWord, in: place as FindQuery['in'], over: 'tokens', text: regex ? pattern : text }
    })
  fc.assert(
    fc.property(jsonText, query, (text, asked) => {
      expect(find(text, asked).list).toEqual(findNaively(text, asked))
    }),
    { numRuns: 1000 },
  )
})

test('matches are found where pieces of the work meet', () => {
  const filler = 'x'.repeat((1 << 20) - 7)
  const items = [filler, 'needle', filler, 'a\\tneedle', filler, `${filler}needle needle`]
  const { list } = find(`[${items.map((item) => `"${item}"`).join(',')}]`, { text: 'NEEDLE' })
  expect(list.map(({ node }) => node)).toEqual([2, 4, 6, 6])
  expect(find(`["${filler}${filler}needle"]`, { text: 'needle', matchCase: true }).list).toHaveLength(1)
})

test('escapes are resolved wherever they lie between others', () => {
  for (let pairs = 2040; pairs < 2056; pairs++) {
    const shift = 'x'.repeat(pairs % 3)
    const source = `["${shift}${'\\\\'.repeat(pairs)}\\u0061b","ab","${'\\\\'.repeat(pairs)}u0061b"]`
    const { list } = find(source, { text: 'ab' })
    expect(list.map(({ node }) => node)).toEqual([1, 2])
  }
})

test('no more are kept than there is room for, and that is told', () => {
  expect(find('["aaaa","a"]', { text: 'a' }, 4)).toMatchObject({ more: true, list: { length: 4 } })
  expect(find('["aaaa"]', { text: 'a' }, 4)).toMatchObject({ more: false, list: { length: 4 } })
  expect(find('["\\u0061aaa","a"]', { text: 'a' }, 2)).toMatchObject({ more: true, list: { length: 2 } })
})

test('bytes that are no text do not move the matches after them', () => {
  const broken = Uint8Array.of(0x5b, 0x22, 0xe2, 0x82, 0x20, 0xff, 0x61, 0xc3, 0xa9, 0x62, 0x22, 0x5d)
  expect(find(broken, { text: 'éb' }).list.map(({ says }) => says)).toEqual(['éb'])
  expect(find(broken, { text: 'A.', regex: true }).list.map(({ says }) => says)).toEqual(['aé'])
})

test('a text is searched as it is, an expression line by line', () => {
  const bytes = new TextEncoder().encode('one "two"\r\nOne\nthree one')
  const { structure, escapes } = new JsonDocument().scanner
  const places = (query: Partial<FindQuery>) => {
    const found = new FoundMatches()
    const source = { bytes, length: bytes.length, structure, escapes, jsonEnd: 0, textFrom: 0 }
    for (const _ of findInSource(source, compileQuery({ ...plain, ...query }), found));
    return Array.from({ length: found.count }, (_, at) => [found.from(at), found.to(at)])
  }
  expect(places({ text: 'one' })).toEqual([
    [0, 3],
    [11, 14],
    [21, 24],
  ])
  expect(places({ text: 'one$', regex: true })).toEqual([
    [11, 14],
    [21, 24],
  ])
  expect(places({ text: 'one "TWO"' })).toEqual([[0, 9]])
  expect(places({ text: 'one', in: 'keys' })).toEqual([])
})

test.each([
  ['(', 'Unterminated group'],
  ['a{2,1}', 'numbers out of order in {} quantifier'],
  ['[a-z]+', null],
])('the expression %s: %s', (text, problem) => {
  expect(queryProblem({ ...plain, text, regex: true })).toBe(problem)
})
