import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, cuts, jsonText } from '#renderer/json/engine/fixtures/arbitrary-json.ts'
import { type NaiveNode, readNaively } from '#renderer/json/engine/fixtures/naive-reader.ts'
import { decodeString } from '../decode-string.ts'
import { JsonReader, NotJson } from './json-reader.ts'
import { ValuePlace } from './value-place.ts'

type Key = string | number

function find(source: string, keys: readonly Key[], fractions: readonly number[] = []) {
  const bytes = new TextEncoder().encode(source)
  const finder = new ValuePlace(keys)
  const reader = new JsonReader(finder)
  for (const piece of cut(bytes, fractions)) reader.write(piece)
  reader.end()
  const { found } = finder
  return (
    found && {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(found.from, found.to)),
      items: found.items,
    }
  )
}

const keyOf = (node: NaiveNode): Key => (node.key === null ? node.place : decodeString(node.key))

/** Every path of a text, and those that lead nowhere from its values. */
function pathsOf(node: NaiveNode, path: readonly Key[] = []): Key[][] {
  return [
    [...path],
    [...path, 'nobody'],
    [...path, 99],
    ...node.children.flatMap((child) => pathsOf(child, [...path, keyOf(child)])),
  ]
}

function findNaively(node: NaiveNode, [first, ...more]: readonly Key[]): NaiveNode | undefined {
  if (first === undefined) return node
  const next = node.children.findLast((child) => keyOf(child) === first)
  return next && findNaively(next, more)
}

test('whatever a path leads to is found where it stands, of equal keys the last', () => {
  fc.assert(
    fc.property(jsonText, cuts, (source, fractions) => {
      const [root] = readNaively(source)
      for (const path of pathsOf(root!)) {
        const expected = findNaively(root!, path)
        expect(find(source, path, fractions)).toEqual(
          expected ? { text: expected.text, items: expected.children.length } : null,
        )
      }
    }),
    { numRuns: 1000 },
  )
})

test('of equal keys the last counts, also where it leads nowhere', () => {
  expect(find('{"a":{"b":1},"a":{"b": 2 }}', ['a', 'b'])?.text).toBe('2')
  expect(find('{"a":{"b":1},"a":{}}', ['a', 'b'])).toBeNull()
  expect(find('{"a":{"b":1},"a":5}', ['a', 'b'])).toBeNull()
})

test('a byte order mark counts as it stands', () => {
  expect(find('\ufeff [ {} , "ä" ]', [1])).toEqual({ text: '"ä"', items: 0 })
})

test.each(['no json', '{"a": nul}', '[01]', '[1.]', '{"a":1} {"a":2}', '1 2', '{"a":1', '[1,]'])(
  '%s is no JSON',
  (text) => {
    expect(() => find(text, ['a'])).toThrow(NotJson)
  },
)
