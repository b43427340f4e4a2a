import { expect, test } from 'vitest'
import type { Environment } from '#shared/model/environment.ts'
import { freeName, plainValue, renameVariable, setElsewhere, withoutVariable, withValue } from './variables.ts'

const environment = (variables: Environment['variables'], name = 'dev'): Environment => ({
  name,
  colour: 'green',
  protected: false,
  signIn: 'token',
  variables,
})

test('a value is changed where the variable stands, and a new one goes to the end', () => {
  const before = environment([
    { name: 'A', value: '1' },
    { name: 'B', value: '2' },
  ])
  expect(withValue(before, 'A', '9').variables).toEqual([
    { name: 'A', value: '9' },
    { name: 'B', value: '2' },
  ])
  expect(withValue(before, 'C', '').variables.at(-1)).toEqual({ name: 'C', value: '' })
  expect(withValue(before, 'DATABRICKS_HOST', 'https://x').variables[0]?.name).toBe('DATABRICKS_HOST')
})

test('a secret has no value to read, and keeps being one under another name', () => {
  const before = environment([{ name: 'KEY', secret: true }])
  expect(plainValue(before, 'KEY')).toBeUndefined()
  expect(renameVariable(before, 'KEY', 'KEY_2').variables).toEqual([{ name: 'KEY_2', secret: true }])
  expect(withoutVariable(before, 'KEY').variables).toEqual([])
})

test('what other environments have and this one lacks is named with them', () => {
  const dev = environment([{ name: 'POLICY_ID', value: 'x' }])
  const staging = environment([{ name: 'POLICY_ID', value: 'y' }], 'staging')
  const prod = environment([{ name: 'KEY', secret: true }], 'prod')
  expect(setElsewhere(prod, [dev, staging, prod])).toEqual([{ name: 'POLICY_ID', where: ['dev', 'staging'] }])
  expect(setElsewhere(dev, [dev, staging, prod])).toEqual([])
})

test('a name that is taken gets a number', () => {
  expect(freeName(['VARIABLE', 'VARIABLE_2'], 'VARIABLE')).toBe('VARIABLE_3')
  expect(freeName(['dev'], 'dev', ' ')).toBe('dev 2')
})
