import { expect, test } from 'vitest'
import { expandTemplate, resolveTemplate, showParts, type Variable } from './resolve-template.ts'

const from = (values: Record<string, string>) => (name: string) =>
  Object.hasOwn(values, name) ? values[name] : undefined
const variables = (values: Record<string, Variable>) => (name: string) =>
  Object.hasOwn(values, name) ? values[name] : undefined

test('plain variables are filled in', () => {
  expect(resolveTemplate('{{HOST}}/x/{{ ID }}', from({ HOST: 'https://a', ID: '7' }))).toEqual({
    text: 'https://a/x/7',
    missing: [],
  })
})

test('what is missing is named once and left in place', () => {
  expect(resolveTemplate('{{A}} {{B}} {{A}}', from({ B: 'b' }))).toEqual({ text: '{{A}} b {{A}}', missing: ['A'] })
})

test('an empty value is a value', () => {
  expect(resolveTemplate('[{{A}}]', from({ A: '' }))).toEqual({ text: '[]', missing: [] })
})

test('names of object internals are not variables', () => {
  expect(resolveTemplate('{{constructor}}{{__proto__}}', from({}))).toMatchObject({
    missing: ['constructor', '__proto__'],
  })
})

test('a value may name another variable', () => {
  expect(resolveTemplate('{{URL}}', from({ URL: '{{HOST}}/api', HOST: 'https://a' })).text).toBe('https://a/api')
})

test('what a value lacks is named', () => {
  expect(resolveTemplate('{{URL}}', from({ URL: '{{HOST}}/api' })).missing).toEqual(['HOST'])
})

test('an escaped variable in a value stays text', () => {
  expect(resolveTemplate('{{A}}', from({ A: '\\{{B}}', B: 'no' })).text).toBe('{{B}}')
})

test('a value cannot be pieced together into a new variable', () => {
  expect(resolveTemplate('{{A}}SECRET}}', from({ A: '{{', SECRET: 'no' })).text).toBe('{{SECRET}}')
})

test('variables that lead back to themselves are told with the way there', () => {
  const plain = (value: string): Variable => ({ type: 'plain', value })
  const { loops, missing } = expandTemplate('{{A}}', variables({ A: plain('{{B}}'), B: plain('x{{A}}') }))
  expect(loops).toEqual([['A', 'B', 'A']])
  expect(missing).toEqual([])
  expect(resolveTemplate('{{A}}', from({ A: '{{A}}' }))).toEqual({ text: '{{A}}', missing: ['A'] })
})

test('five values inside each other are filled in, six are not', () => {
  const chain = (length: number) =>
    Object.fromEntries(Array.from({ length }, (_, i) => [`V${i}`, i === length - 1 ? 'end' : `{{V${i + 1}}}`]))
  expect(resolveTemplate('{{V0}}', from(chain(5)))).toEqual({ text: 'end', missing: [] })
  expect(resolveTemplate('{{V0}}', from(chain(6))).missing).toEqual(['V5'])
})

test('values that repeat each other do not grow without end', () => {
  const many = (name: string) => `{{${name}}}`.repeat(200)
  const { text, missing } = resolveTemplate('{{A}}', from({ A: many('B'), B: many('C'), C: many('D'), D: 'x' }))
  expect(missing.length).toBeGreaterThan(0)
  expect(text.length).toBeLessThan(1_000_000)
})

test('a secret stays a part of its own, also when a plain value names it', () => {
  const { parts, missing } = expandTemplate(
    'Bearer {{AUTH}}!',
    variables({ AUTH: { type: 'plain', value: 'key {{KEY}}' }, KEY: { type: 'secret' } }),
  )
  expect(parts).toEqual([
    { type: 'text', text: 'Bearer key ' },
    { type: 'secret', name: 'KEY' },
    { type: 'text', text: '!' },
  ])
  expect(missing).toEqual([])
  expect(showParts(parts)).toBe('Bearer key {{KEY}}!')
})
