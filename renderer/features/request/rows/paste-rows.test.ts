import { expect, test } from 'vitest'
import { parsePastedRows } from './paste-rows.ts'

test('a pasted query becomes rows, decoded, repeats kept', () => {
  expect(parsePastedRows('?states=RUNNING&states=A%20B&path=/a+b', 'query')).toEqual([
    { name: 'states', value: 'RUNNING', enabled: true },
    { name: 'states', value: 'A B', enabled: true },
    { name: 'path', value: '/a b', enabled: true },
  ])
})

test('pasted lines become rows, commented ones are off', () => {
  expect(parsePastedRows('a=1\n b: two = 2 \n// c\t3\n', 'query')).toEqual([
    { name: 'a', value: '1', enabled: true },
    { name: 'b', value: 'two = 2', enabled: true },
    { name: 'c', value: '3', enabled: false },
  ])
})

test('pasted headers keep the colons and equals signs of their values', () => {
  expect(parsePastedRows('Host: a:1\nCookie: x=1; y=2', 'header')).toEqual([
    { name: 'Host', value: 'a:1', enabled: true },
    { name: 'Cookie', value: 'x=1; y=2', enabled: true },
  ])
  expect(parsePastedRows('Accept: */*', 'header')).toHaveLength(1)
})

test('a plain value is no row', () => {
  for (const text of ['1234-567890-patch123', 'a=b', 'two words\nmore words', '/a?b', ''])
    expect(parsePastedRows(text, 'query')).toBeNull()
})
