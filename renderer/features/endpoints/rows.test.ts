import { expect, test } from 'vitest'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { createSearch } from '#shared/operations/search.ts'
import { groupEndpoints, keepGroups } from './groups.ts'
import { type BranchRow, buildRows, type EndpointRow, type RowsInput } from './rows.ts'
import { keepsOf, supersededIn } from './version-choice.ts'

const list = await loadOperationList()
const { search } = createSearch(list)
const groups = groupEndpoints(list, 'group')
const byId = (id: string) => list.find((operation) => operation.id === id)!
const usual: RowsInput = {
  groups,
  favourites: [],
  recent: [],
  used: [],
  hits: null,
  hidden: null,
  isOpen: (_key, byItself) => byItself,
}
const build = (input: Partial<RowsInput>) => buildRows({ ...usual, ...input })
const hits = (query: string) => search(query).map(({ operation }) => operation)
const branches = (rows: ReturnType<typeof build>) => rows.filter((row): row is BranchRow => row.kind === 'branch')
const endpoints = (rows: ReturnType<typeof build>) => rows.filter((row): row is EndpointRow => row.kind === 'endpoint')

test('at first every group is there, one of them open', () => {
  const rows = build({})
  expect(branches(rows)).toHaveLength(groups.length)
  expect(branches(rows).filter(({ open }) => open)).toMatchObject([{ label: 'Clusters', version: '2.1', count: 18 }])
  expect(endpoints(rows).map(({ name }) => name)).toContain('permanent-delete')
})

test('a closed group hides its endpoints and keeps its count', () => {
  const rows = build({ isOpen: () => false })
  expect(endpoints(rows)).toHaveLength(0)
  expect(branches(rows).find(({ key }) => key === 'Jobs 2.2')?.count).toBe(16)
})

test('favourites and recent stand above the groups, behind a line, with whole names', () => {
  const rows = build({
    favourites: [byId('clusters.get@2.1')],
    recent: [byId('jobs.create@2.2'), byId('dbfs.put@2.0')],
  })
  expect(branches(rows).slice(0, 2)).toMatchObject([
    { label: 'Favourites', section: true, count: 1, position: 1 },
    { label: 'Recent', section: true, count: 2, position: 2 },
  ])
  expect(endpoints(rows)[0]).toMatchObject({ name: 'clusters/get', parent: 'favourites', level: 2 })
  expect(rows[5]).toEqual({ kind: 'line', key: 'line' })
})

test('without favourites and recent there is no line', () => {
  expect(build({}).some(({ kind }) => kind === 'line')).toBe(false)
})

test('the same endpoint may stand in three places, each with its own key', () => {
  const clusters = [byId('clusters.get@2.1')]
  const rows = build({ favourites: clusters, recent: clusters })
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})

test('a filter keeps the groups of what it finds, best first, and says how many are left', () => {
  const rows = build({ hits: hits('create cluster policy') })
  expect(branches(rows)[0]).toMatchObject({ label: 'Cluster Policies', version: '2.0', open: true, total: 9 })
  expect(endpoints(rows)[0]?.operation.id).toBe('clusterPolicies.create@2.0')
})

test('older versions of a found group stay closed, unless they were asked for', () => {
  const jobs = branches(build({ hits: hits('jobs') })).filter(({ label }) => label === 'Jobs')
  expect(jobs.map(({ version, open }) => [version, open])).toEqual([
    ['2.2', true],
    ['2.1', false],
    ['2.0', false],
  ])
  expect(branches(build({ hits: hits('jobs 2.0') })).find(({ label }) => label === 'Jobs')).toMatchObject({
    version: '2.0',
    open: true,
  })
})

test('a filter goes for favourites too', () => {
  const favourites = [byId('clusters.get@2.1'), byId('jobs.create@2.2')]
  const rows = build({ favourites, hits: hits('job') })
  expect(branches(rows)[0]).toMatchObject({ label: 'Favourites', count: 1 })
})

test('every row knows its place among its neighbours', () => {
  for (const row of build({ hits: hits('token') })) {
    if (row.kind === 'line') continue
    expect(row.position).toBeGreaterThan(0)
    expect(row.position).toBeLessThanOrEqual(row.setSize)
  }
})

test('grouped by area, all endpoints are still there', () => {
  const areas = groupEndpoints(list, 'area')
  expect(areas.length).toBe(25)
  expect(areas.flatMap(({ operations }) => operations)).toHaveLength(list.length)
})

test('what the project uses stands closed below Recent', () => {
  const rows = build({ recent: [byId('clusters.get@2.1')], used: [byId('clusters.get@2.1'), byId('jobs.create@2.2')] })
  expect(branches(rows).slice(0, 2)).toMatchObject([
    { label: 'Recent', open: true },
    { label: 'Used in this project', open: false, count: 2 },
  ])
})

test('what is left out is said at the end, as a row of its own', () => {
  const rows = build({ hidden: '56 older calls' })
  const end = rows.at(-1)
  expect(end).toMatchObject({ kind: 'more', label: '56 older calls hidden', position: groups.length + 1 })
  expect(branches(rows)[0]?.setSize).toBe(groups.length + 1)
})

test('a group knows all its versions, and names inside it stay as they are when only the newest are kept', () => {
  const choice = { versions: 'newest', scope: 'all', ofGroup: new Map() } as const
  const kept = keepGroups(groups, keepsOf(choice, supersededIn(list)), choice)
  const jobs = branches(build({ groups: kept })).filter(({ label }) => label === 'Jobs')
  expect(jobs.map(({ version, count, chosen }) => [version, count, chosen])).toEqual([
    ['2.2', 16, 'newest'],
    ['2.0', 4, 'newest'],
  ])
  expect(jobs[0]?.versions.map(({ version, count }) => [version, count])).toEqual([
    ['2.2', 16],
    ['2.1', 16],
    ['2.0', 19],
  ])
  const rows = build({ groups: kept, isOpen: (key) => key === 'Jobs 2.0' })
  expect(endpoints(rows).map(({ name }) => name)).toContain('permissions/jobs/{job_id}')
})
