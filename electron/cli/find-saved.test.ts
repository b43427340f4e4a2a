import { expect, test } from 'vitest'
import type { CollectionNode } from '#shared/model/collection.ts'
import { findSaved, namesSaved } from './find-saved.ts'

const nodes: CollectionNode[] = [
  { path: 'collections/night-work', kind: 'collection', name: 'Night work', parent: null },
  { path: 'collections/night-work/jobs', kind: 'folder', name: 'Jobs', parent: 'collections/night-work' },
  {
    path: 'collections/night-work/jobs/run.yaml',
    kind: 'request',
    name: 'Run now',
    parent: 'collections/night-work/jobs',
  },
  { path: 'collections/night-work/same.yaml', kind: 'request', name: 'Same', parent: 'collections/night-work' },
  { path: 'collections/night-work/same-2.yaml', kind: 'request', name: 'same', parent: 'collections/night-work' },
]

test.each([
  ['collections/night-work/jobs/run.yaml', 'collections/night-work/jobs/run.yaml'],
  ['./collections/night-work/jobs/run', 'collections/night-work/jobs/run.yaml'],
  ['night-work/jobs/run', 'collections/night-work/jobs/run.yaml'],
  ['Night work/Jobs/Run now', 'collections/night-work/jobs/run.yaml'],
  ['night work/jobs/run now', 'collections/night-work/jobs/run.yaml'],
  ['night-work/same-2', 'collections/night-work/same-2.yaml'],
  ['night-work/', 'collections/night-work'],
])('%s is found', (word, path) => {
  expect(findSaved(word, nodes).path).toBe(path)
})

test('what is there twice, or not at all, is told', () => {
  expect(() => findSaved('Night work/SAME', nodes)).toThrow(
    'collections/night-work/same.yaml, collections/night-work/same-2.yaml',
  )
  expect(() => findSaved('night-work/nobody', nodes)).toThrow('There is no "night-work/nobody"')
})

test.each([
  ['night-work/run', true],
  ['clusters.get@2.1', false],
  ['GET', false],
  ['https://a.example.com/x', false],
])('%s names a saved request: %s', (word, expected) => {
  expect(namesSaved(word)).toBe(expected)
})
