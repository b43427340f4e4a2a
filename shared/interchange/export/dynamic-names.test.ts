import { expect, test } from 'vitest'
import { emptyRequest } from '../../model/request.ts'
import type { ImportNote } from '../imported.ts'
import { dynamicNames } from './dynamic-names.ts'

test('dynamic values get the names that other tools have for them, and others are noted once', () => {
  const notes: ImportNote[] = []
  const request = {
    ...emptyRequest(),
    url: '{{DATABRICKS_HOST}}/x/{{$uuid}}',
    params: [{ name: 'at', value: '{{$epochSeconds}} {{$now}} \\{{$uuid}}', in: 'query' as const, enabled: true }],
    body: { type: 'json' as const, text: '{"a": {{$randomInt 1 6}}, "b": {{$randomInt 1 6}}}' },
  }
  const named = dynamicNames(request, 'C / R', (place, kind, message) => void notes.push({ place, kind, message }))
  expect(named.url).toBe('{{DATABRICKS_HOST}}/x/{{$guid}}')
  expect(named.params[0]?.value).toBe('{{$timestamp}} {{$isoTimestamp}} \\{{$uuid}}')
  expect(named.body).toEqual(request.body)
  expect(notes).toEqual([
    { place: 'C / R', kind: 'changed', message: 'Other tools may not know the dynamic value {{$randomInt 1 6}}.' },
  ])
})
