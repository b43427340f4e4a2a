import { expect, test } from 'vitest'
import { groupNotes } from './group-notes.ts'

test('the same said of several places is said once, what is left out first', () => {
  expect(
    groupNotes([
      { place: 'C', kind: 'changed', message: 'm' },
      { place: 'C / A', kind: 'dropped', message: 'n' },
      { place: 'C / B', kind: 'dropped', message: 'n' },
      { place: 'C / B', kind: 'dropped', message: 'n' },
    ]),
  ).toEqual([
    { kind: 'dropped', message: 'n', places: ['C / A', 'C / B'] },
    { kind: 'changed', message: 'm', places: ['C'] },
  ])
})
