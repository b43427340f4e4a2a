import { expect, test } from 'vitest'
import { DocumentSession } from '../document-session.ts'

function keysOf(text: string, path: (string | number | null)[] | null) {
  const session = new DocumentSession('application/json', null)
  session.append(new TextEncoder().encode(text))
  session.finish()
  const { keys, kind } = session.answer('keys', { path })
  return { keys: keys.map((one) => `${one.key}: ${one.kind}`), kind }
}

const clusters = '{"clusters":[{"id":1,"tags":{"a b":null}},{"id":2,"name":"x"}],"next":"t"}'

test.each([
  [[], ['clusters: array', 'next: string'], 'object'],
  [['clusters'], [], 'array'],
  [['clusters', null], ['id: number', 'tags: object', 'name: string'], 'object'],
  [['clusters', 1], ['id: number', 'name: string'], 'object'],
  [['clusters', -1, 'tags'], ['a b: null'], 'object'],
  [['clusters', null, 'tags'], ['a b: null'], 'object'],
  [['none'], [], null],
  [null, ['clusters: array', 'next: string', 'id: number', 'tags: object', 'a b: null', 'name: string'], 'object'],
])('keys at %j', (path, keys, kind) => {
  expect(keysOf(clusters, path)).toEqual({ keys, kind })
})
