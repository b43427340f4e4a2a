import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Environment, environmentColours, signInKinds } from '#shared/model/environment.ts'
import { fileNameFor } from '../storage/file-name.ts'
import { parseEnvironment } from './parse-environment.ts'
import { printEnvironment } from './print-environment.ts'

const dev: Environment = {
  name: 'dev',
  colour: 'blue',
  protected: true,
  signIn: 'token',
  variables: [
    { name: 'DATABRICKS_HOST', value: 'https://a.cloud.databricks.com' },
    { name: 'SPARK_CONTEXT_ID', value: '1234567890123456789' },
    { name: 'KEY', secret: true },
  ],
}

const devText = `name: dev
colour: blue
protected: true
signIn: token
variables:
  DATABRICKS_HOST: https://a.cloud.databricks.com
  SPARK_CONTEXT_ID: "1234567890123456789"
  KEY:
    secret: true
`

test('an environment is a plain file with stable lines', () => {
  expect(printEnvironment(dev)).toBe(devText)
  expect(parseEnvironment(devText, 'x')).toEqual(dev)
})

test('any environment comes back as it was, and saving it again changes no byte', () => {
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/)
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'true',
      'null',
      '~',
      '0123',
      '1e5',
      '2026-11-23',
      '{{A}}',
      '- x',
      'a: b',
      '#',
      ' a ',
      'a\nb\n',
      '\r\n',
      '<<',
      '*a',
      '!x',
    ),
  )
  const variable = fc.oneof(fc.record({ name, value: text }), fc.record({ name, secret: fc.constant(true as const) }))
  const environment = fc.record({
    name: fc.stringMatching(/^[A-Za-z0-9äß#:'"!{} -]{1,20}$/).filter((value) => value.trim() === value && value !== ''),
    colour: fc.constantFrom(...environmentColours),
    protected: fc.boolean(),
    signIn: fc.constantFrom(...signInKinds),
    variables: fc.uniqueArray(variable, { selector: (each) => each.name, maxLength: 6 }),
  })
  fc.assert(
    fc.property(environment, environment, (first, second) => {
      const printed = printEnvironment(first)
      expect(parseEnvironment(printed, 'x')).toEqual(first)
      expect(printEnvironment(first, printed)).toBe(printed)
      expect(parseEnvironment(printEnvironment(second, printed), 'x')).toEqual(second)
    }),
    { numRuns: 150 },
  )
})

const byHand = `# Our test workspace
name: dev
owner: data team # who to ask
colour: 'blue'
signIn: token # set it yourself
variables:
  # one for all
  POOL: abc
  KEY: {secret: true, note: rotates monthly}
`

test('comments, order and unknown keys of a file written by hand stay', () => {
  const environment = parseEnvironment(byHand, 'x')
  expect(environment).toEqual({
    name: 'dev',
    colour: 'blue',
    protected: false,
    signIn: 'token',
    variables: [
      { name: 'POOL', value: 'abc' },
      { name: 'KEY', secret: true },
    ],
  })
  const variables = [{ name: 'POOL', value: 'xyz' }, environment.variables[1]!, { name: 'NEW', value: '1' }]
  expect(printEnvironment({ ...environment, colour: 'red', variables }, byHand)).toBe(`# Our test workspace
name: dev
owner: data team # who to ask
colour: red
signIn: token # set it yourself
variables:
  # one for all
  POOL: xyz
  KEY: { secret: true, note: rotates monthly }
  NEW: "1"
protected: false
`)
})

test('a value that becomes a secret leaves the file', () => {
  const variables = [{ name: 'POOL', secret: true as const }]
  const text = printEnvironment({ ...dev, variables }, byHand)
  expect(text).not.toContain('abc')
  expect(parseEnvironment(text, 'x').variables).toEqual(variables)
})

test('a short file is enough', () => {
  expect(parseEnvironment('variables:\n  A: 1', 'prod')).toEqual({
    name: 'prod',
    colour: 'graphite',
    protected: false,
    signIn: 'token',
    variables: [{ name: 'A', value: '1' }],
  })
})

test.each([
  ['', 'Line 1: an environment is a list of "key: value" lines.'],
  ['- a', 'Line 1: an environment'],
  ['name: dev\ncolour: purple', 'Line 2: colour "purple" is not known to this version of Trowel'],
  ['name: dev\nsignIn: oauth', 'Line 2: signIn "oauth" is not known'],
  ['name: dev\nprotected: maybe', 'Line 2: protected "maybe" is not known'],
  ['name: dev\nvariables:\n  A: 1\n  A: 2', 'Line 4: Map keys must be unique'],
  ['name: dev\nvariables:\n  A: 1\n  1B: 2', 'Line 4: "1B": A variable name'],
  ['name: dev\nvariables: [a]', 'Line 2: "variables" is a list'],
  ['name: dev\nvariables:\n  A: [1]', 'Line 3: "A" is one value'],
  ['name: a/b', 'Line 1: An environment name cannot hold slashes'],
  ['name: dev\ncolour: "blue', 'Line 2: Missing closing "quote'],
  ['name: dev\n<<<<<<< HEAD\ncolour: blue', 'Line 2'],
])('the file %j is refused with its line', (text, message) => {
  expect(() => parseEnvironment(text, 'x')).toThrow(message)
})

test('an alias bomb opens nothing', () => {
  const bomb = 'a: &a [x]\nb: &b [*a,*a,*a]\nname: *b\nvariables: {}'
  expect(() => parseEnvironment(bomb, 'x')).toThrow('"name" is one value')
})

describe('file names are safe on every system', () => {
  const free = new Set<string>()
  test.each([
    ['Demo', 'demo'],
    ['prod EU (west)', 'prod-eu-west'],
    ['..', 'environment'],
    ['...hidden', 'hidden'],
    ['a/../b', 'a-..-b'],
    ['CON', 'environment-con'],
    ['com1.x', 'environment-com1.x'],
    ['Lpt¹', 'environment-lpt¹'],
    ['prüfung', 'prüfung'],
    ['a:b*c?"<>|', 'a-b-c'],
    ['💥', 'environment'],
    ['x'.repeat(64), 'x'.repeat(60)],
  ])('%j is kept as %j', (name, file) => {
    expect(fileNameFor(name, free, 'environment')).toBe(file)
  })

  test('a name that is taken gets a number', () => {
    expect(fileNameFor('Dev', new Set(['dev', 'dev-2']), 'environment')).toBe('dev-3')
  })
})
