import { expect, test } from 'vitest'
import { reprintedPath, streamPlan } from './stream-plan.ts'

test.each([
  ['.clusters[] | {id: .cluster_id}', ['clusters'], '{id: .cluster_id}', false, null],
  ['.clusters[]', ['clusters'], '.', false, null],
  ['.[]', [], '.', false, null],
  ['.a.b[].c | .d |= 1', ['a', 'b'], '.c | .d |= 1', false, null],
  ['.a[][0]', ['a'], '.[0]', false, null],
  ['."a b"["c"][2][]?', ['a b', 'c', 2], '.', false, null],
  ['.["a"][] # all\n | .x, .y', ['a'], '.x, .y', false, null],
  ['[ .clusters[] | {id: .cluster_id, name} ]', ['clusters'], '{id: .cluster_id, name}', true, null],
  ['[.clusters[].state] | group_by(.) | length', ['clusters'], '.state', true, 'group_by(.) | length'],
  ['.clusters | map(select(.a == "|")) | sort_by(.b)', ['clusters'], 'select(.a == "|")', true, 'sort_by(.b)'],
  ['map(.a)', [], '.a', true, null],
  ['[.a?.["b c"]?[]? | .d]', ['a', 'b c'], '.d', true, null],
  ['. | map(.a)', [], '.a', true, null],
  ['.clusters | length', ['clusters'], '0', true, 'length'],
])('%s is run item by item', (filter, path, own, collect, after) => {
  expect(streamPlan(filter)).toEqual({ path, filter: own, collect, after })
})

test.each([
  ['.', []],
  ['.a."b c"[2]', ['a', 'b c', 2]],
  ['.a[]', null],
  ['..', null],
  ['.a | .b', null],
  ['.a[1:]', null],
])('of %s only a path is named', (filter, path) => {
  expect(reprintedPath(filter)).toEqual(path)
})

test.each([
  '.',
  '.clusters',
  '.clusters | length + 1',
  '.a[] as $x | .b + $x',
  '.a[] // 1',
  '.a[], .b',
  '[.a[], .b]',
  '.a[] + 1',
  '.a[] |= 1',
  '.a[].b[.n]',
  '.a[] | input',
  'limit(3; .a[])',
  'label $out | .a[] | break $out',
  'def f: .; .a[] | f',
  'map(.a) + [1]',
  '[.a[]] as $x | $x',
  '.a | map(.b), 1',
  '.["\\(.x)"][]',
  '.a[] |',
  '',
])('%s needs the whole answer', (filter) => {
  expect(streamPlan(filter)).toBeNull()
})
