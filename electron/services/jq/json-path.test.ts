import { afterAll, expect, test } from 'vitest'
import { jsonPathToJq } from '#shared/jsonpath/json-path-to-jq.ts'
import { JsonPathError } from '#shared/jsonpath/jsonpath.ts'
import { runJq } from './testing/run-jq.ts'

const said: string[] = []
afterAll(() => expect(said).toEqual([]))

/** What the real jq makes of it. */
function select(path: string, document: string): unknown {
  const result = runJq(jsonPathToJq(path), document)
  if (result.said !== '') said.push(`${path}: ${result.said}`)
  return JSON.parse(result.out)
}

const store = JSON.stringify({
  store: {
    book: [
      { category: 'reference', author: 'Nigel Rees', title: 'Sayings of the Century', price: 8.95 },
      { category: 'fiction', author: 'Evelyn Waugh', title: 'Sword of Honour', price: 12.99 },
      { category: 'fiction', author: 'Herman Melville', title: 'Moby Dick', isbn: '0-553-21311-3', price: 8.99 },
      {
        category: 'fiction',
        author: 'J. R. R. Tolkien',
        title: 'The Lord of the Rings',
        isbn: '0-395-19395-8',
        price: 22.99,
      },
    ],
    bicycle: { color: 'red', price: 399 },
  },
})
const authors = ['Nigel Rees', 'Evelyn Waugh', 'Herman Melville', 'J. R. R. Tolkien']
const titles = ['Sayings of the Century', 'Sword of Honour', 'Moby Dick', 'The Lord of the Rings']

// The examples of RFC 9535, section 1.5.
test.each([
  ['$.store.book[*].author', authors],
  ['$..author', authors],
  ['$.store..price', [399, 8.95, 12.99, 8.99, 22.99]],
  ['$..book[2].author', ['Herman Melville']],
  ['$..book[2].publisher', []],
  ['$..book[-1].title', ['The Lord of the Rings']],
  ['$..book[0,1].title', titles.slice(0, 2)],
  ['$..book[:2].title', titles.slice(0, 2)],
  ['$..book[?@.isbn].title', titles.slice(2)],
  ['$..book[?@.price<10].title', [titles[0], titles[2]]],
])('%s of the book store', (path, expected) => {
  const found = select(path, store) as unknown[]
  // The order of the members of an object is free.
  expect([...found].sort()).toEqual([...expected].sort())
})

test.each([
  ['$', '{"k":"v"}', [{ k: 'v' }]],
  ["$.o['j j']", '{"o":{"j j":{"k.k":3}}}', [{ 'k.k': 3 }]],
  ["$.o['j j']['k.k']", '{"o":{"j j":{"k.k":3}}}', [3]],
  ['$["\'"]["@"]', '{"\'":{"@":2}}', [2]],
  ['$[1]', '["a","b"]', ['b']],
  ['$[-2]', '["a","b"]', ['a']],
  ['$[2]', '["a","b"]', []],
  ['$[-3]', '["a","b"]', []],
  ['$.a', '[1]', []],
  ['$[0]', '{"0":1}', []],
  ['$.a', '{"a":null}', [null]],
  ['$.a.b', '{"a":null}', []],
  ['$[*]', '"text"', []],
  ['$[*]', '{"a":1,"b":[2]}', [1, [2]]],
  ['$.*[*]', '{"a":1,"b":[2]}', [2]],
  ['$[1:3]', '["a","b","c","d","e","f","g"]', ['b', 'c']],
  ['$[5:]', '["a","b","c","d","e","f","g"]', ['f', 'g']],
  ['$[1:5:2]', '["a","b","c","d","e","f","g"]', ['b', 'd']],
  ['$[5:1:-2]', '["a","b","c","d","e","f","g"]', ['f', 'd']],
  ['$[::-1]', '["a","b","c"]', ['c', 'b', 'a']],
  ['$[-2:]', '["a","b","c"]', ['b', 'c']],
  ['$[:-1]', '["a","b","c"]', ['a', 'b']],
  ['$[-9:9]', '["a","b"]', ['a', 'b']],
  ['$[::0]', '["a","b"]', []],
  ['$[2:1]', '["a","b","c"]', []],
  ["$['a','b',0]", '{"a":1,"b":2}', [1, 2]],
  ['$[0, 0]', '[7]', [7, 7]],
  ['$..[0]', '[[1],[2]]', [[1], 1, 2]],
  ['$..*', '[1,[2]]', [1, [2], 2]],
  ["$[?@.a == 'x'].n", '[{"a":"x","n":1},{"a":"y","n":2},{"n":3}]', [1]],
  ["$[?(@.a == 'x')].n", '[{"a":"x","n":1}]', [1]],
  ["$[?@.a != 'x'].n", '[{"a":"x","n":1},{"a":"y","n":2},{"n":3}]', [2, 3]],
  ['$[?@.a == @.b].n', '[{"n":1},{"a":1,"n":2},{"a":1,"b":1.0,"n":3}]', [1, 3]],
  ['$[?@ > 1]', '[1,2,"3",null,[4]]', [2]],
  ['$[?@ >= "b"]', '["a","b","c",3]', ['b', 'c']],
  ['$[?@ <= null]', '[null,1]', [null]],
  ['$[?@.a && !@.b].n', '[{"a":0,"n":1},{"a":1,"b":2,"n":2}]', [1]],
  ['$[?@.a || (@.b && @.c)].n', '[{"b":1,"n":1},{"b":1,"c":null,"n":2},{"a":false,"n":3}]', [2, 3]],
  ['$.list[?@ == $.wanted]', '{"wanted":2,"list":[1,2]}', [2]],
  ['$[?length(@) == 2]', '["ab","abc",[1,2],{"a":1},5]', ['ab', [1, 2]]],
  ['$[?count(@.*) > 1].n', '[{"n":1,"m":2},{"n":2}]', [1]],
  ['$[?value(@..n) == 2].n', '[{"n":1},{"n":2}]', [2]],
  ["$[?match(@, 'a.c')]", '["abc","xabc",1]', ['abc']],
  ["$[?search(@, 'b')]", '["abc","xyz"]', ['abc']],
  ['$[?@.*].n', '[{"n":1},{}]', [1]],
  ['$[?@[0] == true]', '[[true],[false]]', [[true]]],
  ['$ .a [0]', '{"a":[1]}', [1]],
  ['$.größe', '{"größe":1}', [1]],
  ['$["\\u00fc"]', '{"ü":1}', [1]],
  ['$.a[*]', '[1]', []],
  ['$.a.b[*].c', '{"a":{"b":[{"c":1},{},2]}}', [1]],
])('%s of %s', (path, document, expected) => {
  expect(select(path, document)).toEqual(expected)
})

test.each([
  ['$.', 2],
  ['$.a..', 5],
  ['$[', 2],
  ['$[a]', 2],
  ['$[0', 3],
  ["$['a]", 2],
  ['$["\\x"]', 3],
  ['$.a b', 4],
  ['$[01]', 3],
  ['$[-0]', 2],
  ['$[9007199254740993]', 2],
  ['$[?@.a =! 1]', 7],
  ['$[?@.* == 1]', 3],
  ['$[?1]', 4],
  ['$[?]', 3],
  ['a', 0],
])('the place of the mistake in %s is character %i', (path, at) => {
  const error = (() => {
    try {
      return jsonPathToJq(path)
    } catch (caught) {
      return caught
    }
  })()
  expect(error).toBeInstanceOf(JsonPathError)
  expect((error as JsonPathError).at).toBe(at)
  expect((error as JsonPathError).message).toMatch(/\.$/)
})
