import { expect, test } from 'vitest'
import { dottedName, pathText, stepsInto } from './field-path.ts'

test('lists and maps are steps of their own', () => {
  expect(stepsInto({ type: 'array', items: { $ref: '#/schemas/jobs.Task' } })).toEqual([{ into: 'list' }])
  expect(stepsInto({ type: 'object', additionalProperties: { type: 'array', items: {} } })).toEqual([
    { into: 'map' },
    { into: 'list' },
  ])
  expect(stepsInto({ type: 'object', properties: {} })).toEqual([])
})

test('a path reads as people write it', () => {
  const path = ['tasks', { into: 'list' }, 'libraries', { into: 'list' }, 'jar'] as const
  expect(pathText(path)).toBe('tasks[].libraries[].jar')
  expect(dottedName(['filter_by', 'user_ids', { into: 'list' }])).toBe('filter_by.user_ids')
})
