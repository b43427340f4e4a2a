import { expect, test } from 'vitest'
import { layoutStore } from './layout.ts'
import { idsIn, markUsed } from './used-operations.ts'

const usedIn = (project: string) => idsIn(layoutStore.get()[`endpoints.used:${project}`])

test('every project keeps its own, each operation once, newest first', () => {
  markUsed('/work/a', 'clusters.get@2.1')
  markUsed('/work/a', 'jobs.list@2.2')
  markUsed('/work/a', 'clusters.get@2.1')
  markUsed('/work/b', 'dbfs.put@2.0')
  expect(usedIn('/work/a')).toEqual(['clusters.get@2.1', 'jobs.list@2.2'])
  expect(usedIn('/work/b')).toEqual(['dbfs.put@2.0'])
  expect(usedIn('/work/c')).toEqual([])
})

test('only so many are kept', () => {
  for (let at = 0; at < 40; at++) markUsed('/work/many', `call${at}@2.0`)
  expect(usedIn('/work/many')).toHaveLength(30)
  expect(usedIn('/work/many')[0]).toBe('call39@2.0')
})
