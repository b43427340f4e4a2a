import { expect, test } from 'vitest'
import { groupPages } from './group-pages.ts'
import { makeTexts } from './make-texts.ts'
import { readSource } from './source.ts'

const { operations } = readSource()
const pages = groupPages(operations, makeTexts(operations, new Map()), new Map())

test('every group has a page', () => {
  expect(Object.keys(pages)).toHaveLength(new Set(operations.map(({ group }) => group)).size)
  for (const [group, { about, together }] of Object.entries(pages)) {
    expect(about, group).toMatch(/^\d+ operations? of the .+\.$/)
    expect(together, group).toMatch(/^(Read|Change|Remove): .+\.$/)
  }
})

test('a page made by rule says where, how many and what for', () => {
  expect(pages['Git Credentials']).toEqual({
    about: '5 operations of the workspace, version 2.0, below /api/2.0/git-credentials.',
    together:
      'Read: list Git credentials and get a Git credential. Change: create a Git credential and update a Git credential. ' +
      'Remove: delete a Git credential.',
  })
  expect(pages.Budgets?.about).toContain('of the account')
  expect(pages.Budgets?.about).toContain('Lists come page by page.')
  expect(pages.Jobs?.versions).toMatch(/^The newest is version 2\.2 with \d+ operations, version 2\.1 with/)
})

test('a page that is written takes the place of the one made by rule', () => {
  const text = { about: 'Machines.', together: 'Make, then use.' }
  const written = groupPages(operations, makeTexts(operations, new Map()), new Map([['Clusters', text]]))
  expect(written.Clusters).toMatchObject(text)
  expect(written.Clusters?.versions).toContain('2.1')
})
