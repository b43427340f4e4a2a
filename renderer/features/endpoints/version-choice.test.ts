import { expect, test } from 'vitest'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { type Choice, hiddenLabel, keepsOf, supersededIn, versionsIn } from './version-choice.ts'

const list = await loadOperationList()
const superseded = supersededIn(list)
const usual: Choice = { versions: 'newest', scope: 'all', ofGroup: new Map() }
const kept = (choice: Partial<Choice>) => {
  const keeps = keepsOf({ ...usual, ...choice }, superseded)
  return list.filter((operation) => keeps.version(operation) && keeps.scope(operation)).map(({ id }) => id)
}

test('of every call the newest version is kept, also where nothing newer than an old version exists', () => {
  const newest = kept({})
  expect(newest).toContain('clusters.create@2.1')
  expect(newest).not.toContain('clusters.create@2.0')
  expect(newest).toContain('clusters.getPermissions@2.0')
  expect(newest).toContain('jobs.create@2.2')
  expect(newest).not.toContain('jobs.create@2.1')
  expect(newest).toContain('dbfs.put@2.0')
})

test('a version alone, all of them, or one for a single group', () => {
  expect(kept({ versions: 'all' })).toHaveLength(list.length)
  expect(kept({ versions: '2.2' }).every((id) => id.endsWith('@2.2'))).toBe(true)
  const jobs = kept({ ofGroup: new Map([['Jobs', '2.1']]) })
  expect(jobs).toContain('jobs.create@2.1')
  expect(jobs).not.toContain('jobs.create@2.2')
  expect(jobs).toContain('clusters.create@2.1')
})

test('the scope goes with any version', () => {
  const account = new Set(kept({ versions: 'all', scope: 'account' }))
  expect(list.filter(({ id }) => account.has(id)).every(({ scope }) => scope === 'account')).toBe(true)
  expect(account.size + kept({ versions: 'all', scope: 'workspace' }).length).toBe(list.length)
})

test('versions are listed newest first, those of a service before the oldest API', () => {
  expect(versionsIn(list).map(({ version }) => version)).toEqual(['3.0', '2.2', '2.1', '2.0', 'v1', 'none', '1.2'])
})

test.each<[Partial<Choice>, number, number, string]>([
  [{}, 56, 0, '56 older calls'],
  [{}, 1, 0, '1 older call'],
  [{ versions: '2.1' }, 1130, 0, '1,130 calls of other versions'],
  [{ scope: 'workspace' }, 0, 3, '3 calls of the account'],
  [{ scope: 'account' }, 2, 3, '5 calls of other versions and scopes'],
])('%j leaves out %d by version and %d by scope: "%s"', (choice, byVersion, byScope, label) => {
  expect(hiddenLabel({ ...usual, ...choice }, byVersion, byScope)).toBe(label)
})
