import { expect, test } from 'vitest'
import { contextAt } from './context.ts'

// ▮ is the cursor.
test.each([
  ['.▮', 'key', '', []],
  ['.clu▮', 'key', 'clu', []],
  ['.clusters[].▮', 'key', '', ['clusters', null]],
  ['.clusters[] | .st▮', 'key', 'st', ['clusters', null]],
  ['.clusters[0].tags.▮', 'key', '', ['clusters', 0, 'tags']],
  ['.clusters[1:3][].n▮', 'key', 'n', ['clusters', null]],
  ['."a b".c▮', 'key', 'c', ['a b']],
  ['.["a"].▮', 'key', '', ['a']],
  ['[ .clusters[] | {id: .cl▮', 'key', 'cl', ['clusters', null]],
  ['[ .clusters[] | {id▮', 'member', 'id', ['clusters', null]],
  ['[ .clusters[] | {id, ▮', 'member', '', ['clusters', null]],
  ['.clusters | map(select(.st▮', 'key', 'st', ['clusters', null]],
  ['.clusters | sort_by(.▮', 'key', '', ['clusters', null]],
  ['.clusters | sort_by(.a) | .[0].▮', 'key', '', ['clusters', 0]],
  ['.clusters[] | select(.state == "RUNNING") | .▮', 'key', '', ['clusters', null]],
  ['.a + .b▮', 'key', 'b', []],
  ['.a, .▮', 'key', '', []],
  ['(.a | .b).c▮', 'key', 'c', ['a', 'b']],
  ['keys | .▮', 'key', '', null],
  ['.a | sel▮', 'word', 'sel', ['a']],
] as const)('at %s', (text, kind, typed, path) => {
  const cursor = text.indexOf('▮')
  expect(contextAt(text.replace('▮', ''), cursor)).toEqual({ kind, typed, path, from: cursor - typed.length })
})

test.each(['"abc▮', '.a ▮', '.a | ▮', '.[▮', '.a # .b▮'])('nothing is completed at %s', (text) => {
  expect(contextAt(text.replace('▮', ''), text.indexOf('▮'))).toBeNull()
})
