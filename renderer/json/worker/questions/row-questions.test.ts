import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../engine/fixtures/arbitrary-json.ts'
import { flatten, readNaively } from '../../engine/fixtures/naive-reader.ts'
import { DocumentSession } from '../document-session.ts'

function read(text: string): DocumentSession {
  const session = new DocumentSession('application/json', null)
  session.append(new TextEncoder().encode(text))
  session.finish()
  return session
}

const names = (session: DocumentSession) =>
  session.answer('rows', { from: 0, to: 99 }).rows.map(({ key, place, depth }) => `${depth}:${key ?? place}`)

const text = '{"clusters":[{"name":"a","conf":{"k":1}},{"name":"b","conf":{"k":1.10}}],"next":null}'

test('a value can be the beginning of the tree, and the whole comes back', () => {
  const session = read(text)
  session.answer('openToDepth', { depth: Number.POSITIVE_INFINITY })
  const second = 6
  expect(session.answer('pin', { node: second, selected: second })).toBe(0)
  expect(session.state).toMatchObject({ root: second, rows: 4 })
  expect(names(session)).toEqual(['0:1', '1:name', '1:conf', '2:k'])
  expect(session.answer('parentRow', { node: second })).toBe(-1)
  expect(session.answer('toggle', { node: 8 })).toBe(2)
  expect(session.state.rows).toBe(3)
  session.answer('openToDepth', { depth: 1 })
  expect(names(session)).toEqual(['0:1', '1:name', '1:conf'])
  session.answer('openToDepth', { depth: Number.POSITIVE_INFINITY })
  expect(session.answer('row', { node: 3 })).toBe(-1)
  // What lies outside is shown in the whole.
  expect(session.answer('reveal', { node: 3 })).toBe(3)
  expect(session.state).toMatchObject({ root: -1, rows: 11 })
  session.answer('pin', { node: second, selected: second })
  expect(session.answer('pin', { node: -1, selected: second })).toBe(6)
})

test('values above are reached step by step', () => {
  const session = read(text)
  expect(session.answer('revealAbove', { node: 9, steps: 1 })).toBe(session.answer('row', { node: 8 }))
  expect(session.answer('revealAbove', { node: 9, steps: 4 })).toBe(0)
})

test('the next row of a name is found around the end', () => {
  const session = read(text)
  session.answer('openToDepth', { depth: Number.POSITIVE_INFINITY })
  expect(session.answer('rowNamed', { row: 0, text: 'N', stay: false })).toBe(3)
  expect(session.answer('rowNamed', { row: 3, text: 'n', stay: false })).toBe(7)
  expect(session.answer('rowNamed', { row: 7, text: 'ne', stay: true })).toBe(10)
  expect(session.answer('rowNamed', { row: 10, text: 'cl', stay: true })).toBe(1)
  expect(session.answer('rowNamed', { row: 4, text: 'xyz', stay: true })).toBe(-1)
})

test('a row is copied with its key, every digit as sent, indented or not', () => {
  const session = read('{"a b":[1.10,{"x\\u0079":1e400}]}')
  const row = (node: number, form: 'key' | 'row' | 'rowPretty' | 'jsonPath') =>
    session.answer('rowText', { node, form })
  expect(row(1, 'row')).toBe('{"a b": [1.10,{"x\\u0079":1e400}]}')
  expect(row(2, 'row')).toBe('1.10')
  expect(row(4, 'rowPretty')).toBe('{\n  "x\\u0079": 1e400\n}')
  expect(row(4, 'key')).toBe('xy')
  expect(row(4, 'jsonPath')).toBe("$['a b'][1].xy")
  expect(row(0, 'key')).toBe('')
})

/** Scalars and empty containers in their order; what is not empty says nothing of its own. */
const leaves = (source: string) =>
  flatten(readNaively(source)).map(({ text, children }) => (children.length > 0 ? '' : text.replace(/\s/g, '')))

test('of every document every row comes out token for token', () => {
  fc.assert(
    fc.property(jsonText, fc.nat(), (source, pick) => {
      const session = read(source)
      const nodes = flatten(readNaively(source))
      const node = pick % nodes.length
      const { key, text: value } = nodes[node]!
      for (const form of ['row', 'rowPretty'] as const) {
        const copied = session.answer('rowText', { node, form })
        expect(leaves(copied)).toEqual(key === null ? leaves(value) : ['', ...leaves(value)])
      }
    }),
    { numRuns: 500 },
  )
})
