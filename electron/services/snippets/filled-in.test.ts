import { expect, test } from 'vitest'
import { emptyRequest } from '#shared/model/request.ts'
import { testVariables } from '../send/testing/sender.ts'
import { createSnippets } from './create-snippets.ts'

const origin = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'
const source = testVariables({ plain: { DATABRICKS_HOST: origin } })
const make = createSnippets({ scopes: { sourceFor: () => source } })

test('what is asked for at Send is an environment variable of the snippet; what is made anew is filled in once, and said', async () => {
  const request = {
    ...emptyRequest(),
    url: '{{DATABRICKS_HOST}}/api/{{$randomInt 7 7}}',
    headers: [
      { name: 'X-Day', value: '{{?DAY}}', enabled: true },
      { name: 'X-Key', value: '{{?KEY:secret}}', enabled: true },
    ],
  }
  const { text, setToken, notes } = await make({ request, environment: 'dev', kind: 'curl', options: {} })
  expect(text).toContain(`${origin}/api/7`)
  expect(text).toMatch(/X-Day: .{0,3}\$\{?DAY/)
  expect(text).toMatch(/X-Key: .{0,3}\$\{?KEY/)
  expect(setToken).toContain('export DAY')
  expect(notes.join('\n')).toContain('{{$randomInt 7 7}} is 7')
})
