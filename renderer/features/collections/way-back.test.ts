import { expect, test } from 'vitest'
import type { CollectionNode } from '#shared/model/collection.ts'
import { wayBack } from './way-back.ts'

const node = (path: string, parent: string | null): CollectionNode => ({ path, kind: 'request', name: path, parent })
const tree = [node('a', null), node('a/1', 'a'), node('a/2', 'a'), node('a/3', 'a'), node('a/4', 'a'), node('b', null)]

test('neighbours go back together, before the one that stayed behind them', () => {
  const moved = ['1', '2', '4'].map((name) => ({ from: `a/${name}`, to: `b/${name}` }))
  expect(wayBack(tree, moved)).toEqual([
    { paths: ['b/1', 'b/2'], parent: 'a', before: 'a/3' },
    { paths: ['b/4'], parent: 'a', before: null },
  ])
})

test('a collection goes back to its place among collections', () => {
  expect(wayBack(tree, [{ from: 'a', to: 'b/a' }])).toEqual([{ paths: ['b/a'], parent: null, before: 'b' }])
})

test('what was moved within its folder goes back there', () => {
  expect(wayBack(tree, [{ from: 'a/1', to: 'a/1' }])).toEqual([{ paths: ['a/1'], parent: 'a', before: 'a/2' }])
})
