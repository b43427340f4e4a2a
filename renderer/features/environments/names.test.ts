import { expect, test } from 'vitest'
import { createNames } from './names.ts'

const named = (...names: string[]) => names.map((name) => ({ name }))

test('what was meant by a name is found under the one that it has now, however often it was renamed', () => {
  const names = createNames()
  names.begin('REGION', 'PLACE').done()
  names.begin('PLACE', 'ZONE').done()
  expect(names.find('REGION', named('HOST', 'ZONE'))?.name).toBe('ZONE')
  expect(names.find('OTHER', named('HOST', 'ZONE'))).toBeUndefined()
})

test('what bears the name itself comes first, and names that go around end', () => {
  const names = createNames()
  names.begin('a', 'b').done()
  expect(names.find('a', named('a', 'b'))?.name).toBe('a')
  names.begin('b', 'a').done()
  expect(names.find('b', named('a'))?.name).toBe('a')
  expect(names.find('b', named('c'))).toBeUndefined()
})

test('a key stays over a renaming, and a name that is free again has another one', () => {
  const names = createNames()
  const key = names.keyOf('dev')
  const renaming = names.begin('dev', 'test')
  expect([names.keyOf('dev'), names.keyOf('test')]).toEqual([key, key])
  renaming.done()
  expect(names.keyOf('test')).toBe(key)
  expect(names.keyOf('dev')).not.toBe(key)
})

test('a renaming that fails leaves no trace', () => {
  const names = createNames()
  const key = names.keyOf('dev')
  names.begin('dev', 'test').failed()
  expect(names.keyOf('dev')).toBe(key)
  expect(names.keyOf('test')).not.toBe(key)
  expect(names.find('dev', named('test'))).toBeUndefined()
})
