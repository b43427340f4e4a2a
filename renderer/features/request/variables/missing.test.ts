import { expect, test } from 'vitest'
import { emptyRequest } from '#shared/model/request.ts'
import { missingVariables } from './missing.ts'

test('names what has no value, through other variables too, and not what is switched off', () => {
  const request = {
    ...emptyRequest(),
    params: [
      { name: 'a', value: '{{A}}{{B}}', in: 'query' as const, enabled: true },
      { name: 'off', value: '{{OFF}}', in: 'query' as const, enabled: false },
    ],
    body: { type: 'json' as const, text: '{"x": {{A}}, "y": "{{SECRET}} {{GONE}}"}' },
  }
  const missing = missingVariables(request, [
    { name: 'DATABRICKS_HOST', kind: 'plain', state: 'set', value: 'https://x', origin: 'environment dev' },
    { name: 'B', kind: 'plain', state: 'set', value: '{{DEEP}}', origin: 'environment dev' },
    { name: 'SECRET', kind: 'secret', state: 'set', origin: 'keychain' },
    { name: 'GONE', kind: 'secret', state: 'missing', origin: 'keychain' },
  ])
  expect(missing).toEqual(['A', 'DEEP', 'GONE'])
})
