import { expect, test } from 'vitest'
import { isLoginPage, readPlatformError } from './platform-error.ts'

test.each([
  ['{"error_code":"PERMISSION_DENIED","message":"no \\"x\\""}', 403, 'PERMISSION_DENIED', 'no "x"'],
  ['{"error_code":1234567890123456789,"message":"m"}', 400, '1234567890123456789', 'm'],
  ['{"error":"Unknown cluster"}', 500, null, 'Unknown cluster'],
  [
    '{"error":"invalid_client","error_description":"Client authentication failed"}',
    401,
    'invalid_client',
    'Client authentication failed',
  ],
  ['{"schemas":["urn:x"],"detail":"User not found","status":"404"}', 404, 'SCIM_404', 'User not found'],
  ['{"schemas":["urn:x"],"detail":"null","status":"500"}', 500, 'SCIM_500', null],
  ['INVALID_REQUEST: account missing', 400, 'INVALID_REQUEST', 'account missing'],
  ['<html><body><pre>Error 404 &lt;x&gt;\n not found</pre></body></html>', 404, null, 'Error 404 &lt;x&gt; not found'],
  ['<html><head><title>Bad Gateway</title></head></html>', 502, null, 'Bad Gateway'],
  ['upstream connect error', 503, null, 'upstream connect error'],
  ['', 500, null, null],
  ['{"error_code":"X","message":"cut', 500, 'X', null],
])('%j is understood', (text, status, code, message) => {
  expect(readPlatformError(text, status)).toMatchObject({ code, message })
})

test('a page to sign in is told from data', () => {
  expect(isLoginPage('<!doctype html><form action="/login.html"></form>')).toBe(true)
  expect(isLoginPage('{"login.html":1}')).toBe(false)
})
