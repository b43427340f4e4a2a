import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, cuts, jsonText } from './fixtures/arbitrary-json.ts'
import { flatten, type NaiveNode, readNaively } from './fixtures/naive-reader.ts'
import { JsonDocument } from './json-document.ts'

const step = fc.oneof(
  fc.record({ do: fc.constant('toggle'), at: fc.double({ min: 0, max: 1, noNaN: true }), depth: fc.constant(0) }),
  fc.record({ do: fc.constant('siblings'), at: fc.double({ min: 0, max: 1, noNaN: true }), depth: fc.constant(0) }),
  fc.record({ do: fc.constant('reveal'), at: fc.double({ min: 0, max: 1, noNaN: true }), depth: fc.constant(0) }),
  fc.record({ do: fc.constant('depth'), at: fc.constant(0), depth: fc.constantFrom(0, 1, 2, 99) }),
)

function visible(roots: readonly NaiveNode[], open: ReadonlySet<NaiveNode>): NaiveNode[] {
  return roots.flatMap((node) => [node, ...(open.has(node) ? visible(node.children, open) : [])])
}

test('whatever is opened and closed, the rows are those of a naive tree', () => {
  fc.assert(
    fc.property(
      fc.array(jsonText, { minLength: 1, maxLength: 3 }),
      fc.array(step, { maxLength: 12 }),
      (texts, steps) => {
        const source = texts.join('\n')
        const document = new JsonDocument()
        document.append(new TextEncoder().encode(source))
        document.finish()
        document.expansion.openToDepth(0)
        const roots = readNaively(source)
        const all = flatten(roots)
        const parents = new Map(all.flatMap((node) => node.children.map((child) => [child, node] as const)))
        const open = new Set<NaiveNode>()
        const isContainer = (node: NaiveNode) => /^[[{]/.test(node.text)
        for (const { do: what, at, depth } of steps) {
          const number = Math.min(Math.floor(at * all.length), all.length - 1)
          const node = all[number]!
          if (what === 'toggle') {
            document.toggle(number)
            if (isContainer(node) && !open.delete(node)) open.add(node)
          } else if (what === 'siblings') {
            document.expansion.setSiblingsOpen(number, true)
            for (const beside of parents.get(node)?.children ?? roots) if (isContainer(beside)) open.add(beside)
          } else if (what === 'reveal') {
            document.expansion.reveal(number)
            for (let around = parents.get(node); around; around = parents.get(around)) open.add(around)
          } else {
            document.expansion.openToDepth(depth)
            open.clear()
            for (const other of all) if (isContainer(other) && other.depth < depth) open.add(other)
          }
          const rows = visible(roots, open)
          expect(document.expansion.rowCount).toBe(rows.length)
          expect(document.rows(0, rows.length + 1).map((row) => all[row.node])).toEqual(rows)
          const middle = Math.floor(rows.length / 2)
          expect(document.rows(middle, middle + 1)[0]).toMatchObject({
            depth: rows[middle]!.depth,
            place: rows[middle]!.place,
          })
          expect(document.rowOf(all.indexOf(rows[middle]!))).toBe(middle)
        }
      },
    ),
    { numRuns: 600 },
  )
})

test('rows are the same when the bytes come in pieces and rows are closed meanwhile', () => {
  fc.assert(
    fc.property(jsonText, cuts, fc.double({ min: 0, max: 1, noNaN: true }), (source, fractions, at) => {
      const whole = new JsonDocument()
      const pieces = new JsonDocument()
      const bytes = new TextEncoder().encode(source)
      whole.append(bytes)
      whole.finish()
      let toggled = -1
      for (const chunk of cut(bytes, fractions)) {
        pieces.append(chunk)
        const { structure } = pieces.scanner
        if (toggled < 0 && structure.nodeCount > 1) {
          toggled = Math.floor(at * (structure.nodeCount - 1))
          pieces.toggle(toggled)
        }
      }
      pieces.finish()
      if (toggled >= 0) pieces.toggle(toggled)
      whole.expansion.openToDepth(99)
      pieces.expansion.openToDepth(99)
      expect(pieces.rows(0, 500)).toEqual(whole.rows(0, 500))
    }),
    { numRuns: 500 },
  )
})

test('a document begins with its shape in view: the top, its objects and the first item of its arrays', () => {
  const document = new JsonDocument()
  document.append(new TextEncoder().encode('{"clusters":[{"a":{"b":1}},{"a":2}],"tags":{"x":{"y":1}}}'))
  document.finish()
  expect(document.rows(0, 99).map((row) => document.facts(row.node).pathText)).toEqual([
    '.',
    '.clusters',
    '.clusters[0]',
    '.clusters[0].a',
    '.clusters[1]',
    '.tags',
    '.tags.x',
  ])
})

test('an object with many fields begins with these in view: what is inside them stays closed', () => {
  const document = new JsonDocument()
  const fields = Array.from({ length: 20 }, (_, at) => `"f${at}":${at}`).join(',')
  document.append(new TextEncoder().encode(`{"driver":{"a":1,"b":2,"c":3,"d":4,"e":5},"small":{"x":1},${fields}}`))
  document.finish()
  const shown = document.rows(0, 4).map((row) => document.facts(row.node).pathText)
  expect(shown).toEqual(['.', '.driver', '.small', '.small.x'])
})

test('an item is called by its name, else by its id', () => {
  const document = new JsonDocument()
  const source =
    '[{"cluster_id":"c-1","cluster_name":"My Cluster 1"},{"id":12345678901234567890},{"job_id":7,"settings":{"name":"n"}},{"@type":"type.googleapis.com/google.rpc.RequestInfo"},{"a":1}]'
  document.append(new TextEncoder().encode(source))
  document.finish()
  document.expansion.openToDepth(1)
  expect(document.rows(1, 9).map((row) => row.title)).toEqual([
    'My Cluster 1',
    '12345678901234567890',
    '7',
    'RequestInfo',
    null,
  ])
})
