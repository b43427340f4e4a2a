import { expect, test } from 'vitest'
import { readSource } from './source.ts'
import { exceptions } from './title-exceptions.ts'
import { groupNouns, qualifiers } from './title-nouns.ts'
import { titlesOf } from './titles.ts'

const { operations } = readSource()
const titles = titlesOf(operations)

test('every operation has a title that reads like a sentence', () => {
  for (const { id } of operations) {
    const title = titles.get(id) ?? ''
    expect(title, id).toMatch(/^[A-Z][a-z]+ \S/)
    expect(title.length, id).toBeLessThanOrEqual(80)
    expect(title.replace(/OAuth|OpenAPI|MLflow|SPs/g, ''), id).not.toMatch(/[a-z][A-Z]|_|\b(\w+) \1\b/)
  }
})

test('no two operations of one version and scope have the same title', () => {
  const seen = new Map<string, string>()
  for (const { id, version, scope } of operations) {
    const key = `${scope} ${version} ${titles.get(id)?.toLowerCase()}`
    expect(seen.get(key), `${id} and ${seen.get(key)}: ${titles.get(id)}`).toBeUndefined()
    seen.set(key, id)
  }
})

test.each([
  ['clusters.get@2.1', 'Get a cluster'],
  ['jobs.list@2.2', 'List jobs'],
  ['dbfs.delete@2.0', 'Delete a DBFS file or folder'],
  ['warehouses.setPermissions@2.0', 'Set SQL warehouse permissions'],
  ['users.update@2.0', 'Replace a SCIM user'],
  ['ipAccessLists.create@2.0', 'Create an IP access list'],
  ['genie.getSpace@2.0', 'Get a Genie space'],
  ['queriesLegacy.delete@2.0', 'Delete a legacy SQL query'],
])('%s is called "%s"', (id, title) => expect(titles.get(id)).toBe(title))

test('no rule is left over for something that is gone', () => {
  const ids = new Set(operations.map(({ id }) => id.slice(0, id.lastIndexOf('@'))))
  const groups = new Set(operations.map(({ group }) => group))
  expect(Object.keys(exceptions).filter((id) => !ids.has(id))).toEqual([])
  expect([...Object.keys(groupNouns), ...Object.keys(qualifiers)].filter((group) => !groups.has(group))).toEqual([])
})
