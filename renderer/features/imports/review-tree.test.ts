import { expect, test } from 'vitest'
import type { ImportReview } from '#shared/contract/interchange.ts'
import { found, reviewTree, shownRows, stateOf, takenBefore, topmostLeftOut, withTaken } from './review-tree.ts'

const request = (parent: number, name: string): ImportReview['nodes'][number] => ({
  kind: 'request',
  parent,
  name,
  method: 'GET',
  url: `{{HOST}}/${name}`,
})
const tree = reviewTree([
  { kind: 'collection', parent: null, name: 'Night' },
  { kind: 'folder', parent: 0, name: 'Jobs' },
  request(1, 'run'),
  request(1, 'stop'),
  { kind: 'folder', parent: 0, name: 'Empty' },
  request(0, 'list'),
  { kind: 'collection', parent: null, name: 'Day' },
  request(6, 'list'),
])
const none = new Uint8Array(tree.nodes.length)
const states = (off: Uint8Array) => tree.nodes.map((_, at) => stateOf(tree, off, takenBefore(tree, off), at))

test('a folder is taken, left out or in between, by what lies in it', () => {
  expect(states(none)).toEqual(Array(8).fill(true))
  const one = withTaken(tree, none, 2, false, null)
  expect(states(one).slice(0, 4)).toEqual(['indeterminate', 'indeterminate', false, true])
  expect(topmostLeftOut(tree, one)).toEqual([2])
  const folder = withTaken(tree, one, 1, false, null)
  expect(topmostLeftOut(tree, folder)).toEqual([1])
  expect(topmostLeftOut(tree, withTaken(tree, none, 0, false, null))).toEqual([0])
  expect(states(withTaken(tree, none, 4, false, null))[4]).toBe(false)
})

test('with a filter only what is shown is left out', () => {
  const hits = found(tree, 'LIST get')
  expect(hits).toEqual(new Set([5, 7]))
  expect(shownRows(tree, new Set(), hits)).toEqual([0, 5, 6, 7])
  const off = withTaken(tree, none, 0, false, hits)
  expect(topmostLeftOut(tree, off)).toEqual([5])
  expect(shownRows(tree, new Set(), found(tree, 'nowhere'))).toEqual([])
})

test('closed folders hide what lies in them', () => {
  expect(shownRows(tree, new Set([1]), null)).toEqual([0, 1, 4, 5, 6, 7])
  expect(shownRows(tree, new Set([0, 6]), null)).toEqual([0, 6])
})
