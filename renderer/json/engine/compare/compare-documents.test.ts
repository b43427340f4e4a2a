import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../fixtures/arbitrary-json.ts'
import { JsonDocument } from '../json-document.ts'
import { none } from '../structure.ts'
import type { Changes } from './changes.ts'
import { type CompareOptions, compareDocuments } from './compare-documents.ts'
import { applyPatch, canonical, exactOf } from './fixtures/apply-patch.ts'
import { similarPair } from './fixtures/similar-pair.ts'
import { patchPieces } from './json-patch.ts'
import { Side } from './side.ts'

function sideOf(text: string): Side {
  const json = new JsonDocument()
  json.append(new TextEncoder().encode(text))
  json.finish()
  expect(json.scanner.problem).toBeNull()
  return new Side(json)
}

interface Compared {
  a: Side
  b: Side
  changes: Changes
}

function compare(textA: string, textB: string, options: Partial<CompareOptions> = {}): Compared {
  const [a, b] = [sideOf(textA), sideOf(textB)]
  return { a, b, changes: compareDocuments(a, b, { ignore: [], byValue: false, ...options }) }
}

function patchOf({ a, b, changes }: Compared): string {
  const decoder = new TextDecoder()
  return [...patchPieces(a, b, changes)]
    .map((piece) => (typeof piece === 'string' ? piece : decoder.decode(piece)))
    .join('')
}

const json = (value: unknown) => JSON.stringify(value)
const paths = (compared: Compared) =>
  (JSON.parse(patchOf(compared)) as { op: string; path: string }[]).map(({ op, path }) => `${op} ${path}`)

test('a document is the same as itself, with other spaces and with its keys in another order', () => {
  fc.assert(
    fc.property(jsonText, (text) => {
      expect(compare(text, ` ${text}\n`).changes.length).toBe(0)
    }),
    { numRuns: 1000 },
  )
  expect(compare('{"a":1,"b":[1,{"c":2,"d":3}]}', '{ "b" : [1, {"d":3, "\\u0063":2}], "a":1 }').changes.length).toBe(0)
})

test('the patch turns A into B, token for token, for any two documents', () => {
  fc.assert(
    fc.property(jsonText, jsonText, (textA, textB) => {
      const compared = compare(textA, textB)
      expect(canonical(applyPatch(exactOf(textA), patchOf(compared)))).toBe(canonical(exactOf(textB)))
    }),
    { numRuns: 2000 },
  )
})

test('halves of a surrogate pair are told apart, in keys and in values', () => {
  expect(paths(compare('{"\\ud800":true}', '{"\\udfff":0}'))).toEqual(['remove /\ud800', 'add /\udfff'])
  expect(paths(compare('["x\\ud800"]', '["x\\udfff"]'))).toEqual(['replace /0'])
  expect(paths(compare('{"\\ud800":0}', '{"\\uD800":0}'))).toEqual([])
})

test('the patch turns A into B for documents that have much in common', () => {
  fc.assert(
    fc.property(similarPair, fc.boolean(), ([textA, textB], byValue) => {
      const compared = compare(textA, textB, { byValue })
      if (byValue) return
      expect(canonical(applyPatch(exactOf(textA), patchOf(compared)))).toBe(canonical(exactOf(textB)))
      expect(compared.changes.length === 0).toBe(canonical(exactOf(textA)) === canonical(exactOf(textB)))
    }),
    { numRuns: 4000 },
  )
})

test('items that only moved are no changes, and the patch still puts them in order', () => {
  const clusters = Array.from({ length: 30 }, (_, at) => ({ cluster_id: `c-${at}`, state: 'RUNNING' }))
  const compared = compare(
    json({ clusters }),
    json({ clusters: [...clusters.slice(7), ...clusters.slice(0, 7)].reverse() }),
  )
  expect(compared.changes.counts()).toEqual({ added: 0, removed: 0, changed: 0, ignored: 0, reordered: 1 })
  expect(paths(compared).every((line) => line.startsWith('move /clusters/'))).toBe(true)
  const one = compare(
    json([{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }]),
    json([{ id: 4 }, { id: 1 }, { id: 2 }, { id: 3 }]),
  )
  expect(paths(one)).toEqual(['move /0'])
})

test('items are known by the id that belongs to the list, in two environments by their name', () => {
  const item = (id: string, name: string, state: string) => ({
    spark_context_id: 1,
    cluster_id: id,
    cluster_name: name,
    state,
  })
  const before = json({ clusters: [item('a', 'one', 'RUNNING'), item('b', 'two', 'RUNNING')] })
  expect(
    paths(
      compare(
        before,
        json({ clusters: [item('c', 'new', 'RUNNING'), item('b', 'two', 'PENDING'), item('a', 'one', 'RUNNING')] }),
      ),
    ),
  ).toEqual(['replace /clusters/1/state', 'move /clusters/0', 'add /clusters/0'])
  const other = json({ clusters: [item('x', 'two', 'RUNNING'), item('y', 'one', 'ERROR')] })
  const { changes } = compare(before, other)
  expect(changes.counts()).toMatchObject({ added: 0, removed: 0, changed: 3, reordered: 1 })
})

test('of a list without ids what stayed is found again', () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `line ${at % 700}`)
  const after = lines.toSpliced(10, 2).toSpliced(4000, 0, 'new', 'newer').with(2000, 'other')
  const { changes } = compare(json(lines), json(after))
  expect(changes.counts()).toEqual({ added: 2, removed: 2, changed: 1, ignored: 0, reordered: 0 })
})

test('text counts: 1.0 is not 1, unless numbers are compared by value', () => {
  const [a, b] = ['[1.0,10e-1,-0,0.10,"1",12345678901234567890]', '[1,1,0,0.1,"1.0",12345678901234567891]']
  expect(compare(a, b).changes.counts().changed).toBe(6)
  expect(compare(a, b, { byValue: true }).changes.counts().changed).toBe(2)
})

test('paths that are to be left out are counted apart and stay out of the patch', () => {
  const at = (time: number, state: string) => ({
    clusters: [{ cluster_id: 'a', last_activity_time: time, state }],
    etag: `e${time}`,
    'a key': { etag: time },
  })
  const [a, b] = [json(at(1, 'RUNNING')), json(at(2, 'PENDING'))]
  const compared = compare(a, b, { ignore: ['.clusters[].last_activity_time', '..etag', 'not a pattern'] })
  expect(compared.changes.counts()).toEqual({ added: 0, removed: 0, changed: 1, ignored: 3, reordered: 0 })
  expect(paths(compared)).toEqual(['replace /clusters/0/state'])
  expect(compare(a, b, { ignore: ['.clusters', '.["a key"].*', '.etag'] }).changes.counts()).toMatchObject({
    changed: 0,
    ignored: 3,
  })
})

test('items without ids are found again although what is left out differs', () => {
  const run = (n: number, time: number) => ({ task: { n }, time })
  const a = json([run(1, 10), run(2, 20), run(3, 30)])
  const b = json([run(0, 99), run(1, 11), run(2, 21), run(3, 31)])
  expect(compare(a, b, { ignore: ['.[].time'] }).changes.counts()).toMatchObject({ added: 1, changed: 0, ignored: 3 })
})

test('one value against another kind, and against several in a row', () => {
  expect(compare('{"a":1}', '[1]').changes.counts()).toMatchObject({ changed: 1 })
  expect(compare('1\n2\n3', '1\n3').changes.counts()).toMatchObject({ removed: 1 })
  expect(patchOf(compare('1', '2'))).toBe('[\n  {"op":"replace","path":"","value":2}\n]\n')
})

test('a hundred thousand levels are no trouble', () => {
  const deep = (inside: string) => `${'[{"a":'.repeat(50_000)}${inside}${'}]'.repeat(50_000)}`
  const { changes } = compare(deep('1'), deep('2'))
  expect(changes.counts().changed).toBe(1)
  expect(changes.b(changes.length - 1)).not.toBe(none)
})
