import { expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { emptyRequest } from '#shared/model/request.ts'
import { detailOf } from './error-detail.ts'
import { failureReport } from './failure-report.ts'

const error = new AppError('connect_timeout', 'Nothing answered on port 443.', {
  likely: 'The VPN is off.',
  detail: {
    code: 'ETIMEDOUT',
    steps: [
      { name: 'DNS', state: 'ok', text: '3 addresses', ms: 12 },
      { name: 'Connect', state: 'failed', text: 'no reply', ms: null },
    ],
  },
})

test('a report tells what was tried, with the request as a template and without a credential', () => {
  const request = {
    ...emptyRequest(),
    url: 'https://ana:pw@{{DATABRICKS_HOST}}/api/2.1/clusters/list',
    auth: { type: 'bearer' as const, token: 'typed-token' },
  }
  const report = failureReport(error, request, Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1) + 10_000)
  expect(report.split('\n')).toEqual([
    'GET https://{{DATABRICKS_HOST}}/api/2.1/clusters/list',
    'connect_timeout: Nothing answered on port 443.',
    'Likely cause: The VPN is off.',
    'Sent at 2026-01-01T00:00:00.000Z, ended after 10.0 s',
    'DNS: ok, 3 addresses, 12 ms',
    'Connect: failed, no reply',
  ])
})

test('missing variables are named once each; an unknown detail harms nobody', () => {
  const variables = [
    { name: 'A', where: 'URL' },
    { name: 'A', where: 'body' },
    { name: 'B', where: 'URL' },
  ]
  expect(detailOf(new AppError('unresolved_variables', 'x', { detail: { variables } })).missing).toEqual(['A', 'B'])
  expect(detailOf(new AppError('internal', 'x', { detail: { steps: 7, variables: 'no' } }))).toEqual({
    steps: [],
    missing: [],
  })
  expect(detailOf(new AppError('internal', 'x'))).toEqual({ steps: [], missing: [] })
})
