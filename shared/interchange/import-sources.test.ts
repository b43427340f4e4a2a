import { expect, test } from 'vitest'
import { importSources } from './import-sources.ts'

const postman = '{"info": {"name": "Night"}, "item": [{"name": "List", "request": "https://a.example.com/x"}]}'
const har = '{"log": {"entries": [{"request": {"method": "GET", "url": "https://b.example.com/y"}}]}}'
const file = (text: string, path = 'chosen') => ({ path, text })

test('several files of several kinds are one import, each told by its form', () => {
  const files = [file(postman), file(har), file('curl https://c.example.com/z'), file('no such thing', 'notes.txt')]
  const { sources, imported } = importSources(files, null)
  expect(sources).toEqual(['Postman', 'HAR', 'curl'])
  expect(imported.collections).toHaveLength(3)
  expect(imported.notes.find(({ place }) => place === 'notes.txt')?.message).toContain('left out')
})

test('a kind that is chosen by hand wins over what the content looks like', () => {
  expect(() => importSources([file(postman)], 'har')).toThrow('no HAR file')
  expect(() => importSources([file(postman)], 'nonsense')).toThrow('no kind "nonsense"')
})

test('where nothing can be read, the first problem is told', () => {
  expect(() => importSources([file('{"a": 1,\n  oops}'), file('hello')], null)).toThrow('line 2, column 3')
})
