import { expect, test } from 'vitest'
import { emptyRequest } from '#shared/model/request.ts'
import { withReference } from './with-reference.ts'

test('a variable gets another name wherever it stands', () => {
  const request = {
    ...emptyRequest(),
    headers: [{ name: 'X', value: 'a {{T}} b', enabled: true }],
    auth: { type: 'bearer' as const, token: '{{T}}' },
    body: { type: 'json' as const, text: '{"a": "{{T}}", "b": "{{T2}}"}' },
  }
  const changed = withReference(request, 'T', 'API_TOKEN')
  expect(changed.headers[0]?.value).toBe('a {{API_TOKEN}} b')
  expect(changed.auth).toEqual({ type: 'bearer', token: '{{API_TOKEN}}' })
  expect(changed.body).toEqual({ type: 'json', text: '{"a": "{{API_TOKEN}}", "b": "{{T2}}"}' })
  expect(changed.options).toEqual(request.options)
})
