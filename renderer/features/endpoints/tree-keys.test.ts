import { expect, test } from 'vitest'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { groupEndpoints } from './groups.ts'
import { buildRows } from './rows.ts'
import { findTyped, treeStep } from './tree-keys.ts'

const list = await loadOperationList()
const get = list.find(({ id }) => id === 'clusters.get@2.1')!
const rows = buildRows({
  groups: groupEndpoints([get, ...list.filter(({ group }) => group === 'DBFS')], 'group'),
  favourites: [get],
  recent: [],
  used: [],
  hits: null,
  hidden: '2 older calls',
  isOpen: (key, byItself) => byItself || key === 'favourites',
})
// 0 Favourites, 1 clusters/get, 2 line, 3 Clusters 2.1, 4 get, 5 DBFS 2.0 (closed), 6 what is hidden
const step = (at: number, key: string) => treeStep(rows, at, key, 3)

test('arrows go from row to row and over the line', () => {
  expect(rows.map(({ kind }) => kind)).toEqual(['branch', 'endpoint', 'line', 'branch', 'endpoint', 'branch', 'more'])
  expect(step(1, 'ArrowDown')).toEqual({ do: 'go', to: 3 })
  expect(step(3, 'ArrowUp')).toEqual({ do: 'go', to: 1 })
  expect(step(0, 'ArrowUp')).toBeNull()
  expect(step(6, 'ArrowDown')).toBeNull()
})

test('Home, End and pages reach far', () => {
  expect(step(4, 'Home')).toEqual({ do: 'go', to: 0 })
  expect(step(0, 'End')).toEqual({ do: 'go', to: 6 })
  expect(step(0, 'PageDown')).toEqual({ do: 'go', to: 3 })
  expect(step(5, 'PageUp')).toEqual({ do: 'go', to: 1 })
  expect(step(4, 'PageDown')).toEqual({ do: 'go', to: 6 })
})

test('right opens and enters a group, left leaves and closes it', () => {
  expect(step(5, 'ArrowRight')).toEqual({ do: 'set', key: 'DBFS 2.0', open: true })
  expect(step(3, 'ArrowRight')).toEqual({ do: 'go', to: 4 })
  expect(step(4, 'ArrowRight')).toBeNull()
  expect(step(4, 'ArrowLeft')).toEqual({ do: 'go', to: 3 })
  expect(step(3, 'ArrowLeft')).toEqual({ do: 'set', key: 'Clusters 2.1', open: false })
  expect(step(5, 'ArrowLeft')).toBeNull()
})

test('Enter keeps an endpoint open, Space shows it, both turn a group and show what is hidden', () => {
  expect(step(4, 'Enter')).toMatchObject({ do: 'keep', row: { operation: get } })
  expect(step(4, ' ')).toMatchObject({ do: 'preview' })
  expect(step(3, 'Enter')).toEqual({ do: 'set', key: 'Clusters 2.1', open: false })
  expect(step(6, 'Enter')).toEqual({ do: 'show-all' })
  expect(step(6, 'ArrowRight')).toBeNull()
  expect(step(0, '*')).toEqual({ do: 'open-siblings' })
  expect(step(0, 'x')).toBeNull()
})

test('typing finds the next row of that name, around the end', () => {
  expect(findTyped(rows, 0, 'c')).toBe(1)
  expect(findTyped(rows, 1, 'c')).toBe(3)
  expect(findTyped(rows, 3, 'cl')).toBe(3)
  expect(findTyped(rows, 5, 'f')).toBe(0)
  expect(findTyped(rows, 0, 'zz')).toBe(-1)
})
