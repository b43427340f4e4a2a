import { expect, test } from 'vitest'
import type { Response } from '#shared/model/response.ts'
import { adviceFor } from './advice.ts'
import { fileNameOf } from './file-name.ts'

const answer = (status: number, more: Partial<Response> = {}): Response => ({
  bodyId: 'b',
  status,
  statusText: 'Status',
  httpVersion: '1.1',
  headers: [],
  contentType: 'application/json',
  contentEncoding: null,
  wireSize: 0,
  size: 0,
  headersSize: 0,
  timings: { dns: null, tcp: null, tls: null, wait: null, download: null, total: 1 },
  steps: [],
  redirects: [],
  remoteAddress: null,
  reusedConnection: false,
  request: { method: 'GET', url: 'https://host/api/2.1/clusters/get?cluster_id=a', headers: [], bodySize: 0 },
  environment: 'dev',
  startedAt: 0,
  ...more,
})
const said = (code: string | null, message: string | null) => ({ code, message, requestId: null })

test.each([
  [401, said(null, null), 'The sign-in was refused'],
  [403, said('PERMISSION_DENIED', 'no'), 'This call is not allowed'],
  [404, said('RESOURCE_DOES_NOT_EXIST', 'no'), 'It was not found'],
  [404, said('ENDPOINT_NOT_FOUND', 'No API found'), 'There is no such endpoint'],
  [400, said('INVALID_PARAMETER_VALUE', 'Cluster a does not exist'), 'It was not found'],
  [400, said('MALFORMED_REQUEST', 'x'), 'The request was not accepted'],
  [503, said('TEMPORARILY_UNAVAILABLE', 'x'), 'The service is not available right now'],
  [500, said(null, null), 'The server failed'],
])('%i with %j is explained', (status, error, title) => {
  expect(adviceFor(answer(status), error)?.title).toBe(title)
})

test('an answer that is no error is not explained; 429 tells how long to wait; a left-out credential is named', () => {
  expect(adviceFor(answer(200), said(null, null))).toBeNull()
  expect(adviceFor(answer(429, { headers: [['Retry-After', '5']] }), said(null, null))?.remedy).toContain('5 s')
  const steps: Response['steps'] = [
    { name: 'Sign-in', state: 'skipped', text: 'without the credential of dev', ms: null },
  ]
  expect(adviceFor(answer(401, { steps }), said(null, null))?.likely).toContain('without the credential of dev')
})

test('a saved body is named after the server, else after the path', () => {
  expect(fileNameOf(answer(200))).toBe('clusters-get.json')
  const headers: Response['headers'] = [['Content-Disposition', 'attachment; filename="a b.csv"']]
  expect(fileNameOf(answer(200, { headers }))).toBe('a b.csv')
  const request = { method: 'GET', url: 'https://host/', headers: [], bodySize: 0 }
  expect(fileNameOf(answer(200, { contentType: null, request }))).toBe('response.bin')
})
