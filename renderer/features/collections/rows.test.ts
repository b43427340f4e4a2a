import { expect, test } from 'vitest'
import type { CollectionNode } from '#shared/model/collection.ts'
import { collectionRows, dropPlace } from './rows.ts'

const node = (path: string, kind: CollectionNode['kind']): CollectionNode => ({
  path,
  kind,
  name: path,
  parent: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null,
})
const nodes = [
  node('a', 'collection'),
  node('a/f', 'folder'),
  node('a/f/1', 'request'),
  node('a/2', 'request'),
  node('a/3', 'request'),
  node('b', 'collection'),
]
const all = collectionRows(nodes, () => true)

test('closed folders hide what lies in them, and count it', () => {
  const rows = collectionRows(nodes, (path) => path !== 'a/f')
  expect(rows.map(({ node: { path }, level, count }) => [path, level, count])).toEqual([
    ['a', 1, 3],
    ['a/f', 2, 1],
    ['a/2', 2, 0],
    ['a/3', 2, 0],
    ['b', 1, 0],
  ])
  expect(collectionRows(nodes, () => false).map(({ node: { path } }) => path)).toEqual(['a', 'b'])
  expect(rows.map(({ position, setSize }) => `${position}/${setSize}`)).toEqual(['1/2', '1/3', '2/3', '3/3', '2/2'])
})

test('a drop goes above, into or below a row', () => {
  expect(dropPlace(all, 3, 'above')).toEqual({ parent: 'a', before: 'a/2' })
  expect(dropPlace(all, 3, 'below')).toEqual({ parent: 'a', before: 'a/3' })
  expect(dropPlace(all, 4, 'below')).toEqual({ parent: 'a', before: null })
  expect(dropPlace(all, 1, 'into')).toEqual({ parent: 'a/f', before: null })
  expect(dropPlace(all, 1, 'below')).toEqual({ parent: 'a', before: 'a/2' })
  expect(dropPlace(all, 3, 'into')).toBeNull()
})
