import { expect, test } from 'vitest'
import { valueCompletion, variableCompletion } from './completion.ts'

const names = ['DATABRICKS_HOST', 'CLUSTER_ID', 'HOST_2']

test('names are offered behind two braces, those that begin so first', () => {
  expect(variableCompletion('x{{ho', 5, names)).toEqual({
    kind: 'variable',
    from: 1,
    to: 5,
    options: ['HOST_2', 'DATABRICKS_HOST'],
  })
  expect(variableCompletion('{{', 2, names)?.options).toEqual(names)
})

test('a name inside closed braces is replaced whole', () => {
  expect(variableCompletion('{{CLU_X}}/a', 5, names)).toMatchObject({ from: 0, to: 9 })
})

test('nothing is offered elsewhere', () => {
  expect(variableCompletion('{{A}}', 5, names)).toBeNull()
  expect(variableCompletion('{A', 2, names)).toBeNull()
  expect(variableCompletion('{{zzz', 5, names)).toBeNull()
})

test('a chosen value still shows the others', () => {
  expect(valueCompletion('true', ['true', 'false'])?.options).toEqual(['true', 'false'])
  expect(valueCompletion('f', ['true', 'false'])?.options).toEqual(['false'])
})
