import type { ErrorCode } from '#shared/errors.ts'

const titles: Partial<Record<ErrorCode, string>> = {
  bad_input: 'The request could not be sent',
  unresolved_variables: 'Variables have no value',
  missing_path_parameter: 'A path parameter has no value',
  invalid_url: 'The URL cannot be sent',
  invalid_header: 'A header cannot be sent',
  invalid_body: 'The body cannot be sent',
  confirmation_required: 'Waiting for your confirmation',
  prompt_required: 'Waiting for values',
  credential_origin: 'The credential belongs to another address',
  secret_missing: 'A secret is not set',
  keychain_locked: 'The keychain is locked',
  keychain_timeout: 'The keychain does not answer',
  keychain_unavailable: 'There is no keychain',
  file_unreadable: 'A file could not be read',
  demo_unavailable: 'The demo workspace did not start',
  dns_failed: 'The host name was not found',
  connection_refused: 'The connection was refused',
  connection_failed: 'Could not connect',
  connection_reset: 'The connection broke off',
  connect_timeout: 'Could not connect in time',
  idle_timeout: 'The server fell silent',
  total_timeout: 'The time for this request is over',
  tls_certificate: 'The certificate is not trusted',
  tls_failed: 'No secure connection',
  redirect_loop: 'Redirected in circles',
  redirect_invalid: 'A redirect leads nowhere',
  header_overflow: 'The headers are too large',
  invalid_response: 'The answer is not HTTP',
  decode_failed: 'The answer could not be decoded',
  response_too_large: 'The answer is too large',
  proxy_failed: 'The proxy did not let it through',
}

const beforeSending: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'bad_input',
  'unresolved_variables',
  'missing_path_parameter',
  'invalid_url',
  'invalid_header',
  'invalid_body',
  'credential_origin',
  'secret_missing',
  'keychain_locked',
  'keychain_timeout',
  'keychain_unavailable',
])

export function failureTitle(code: ErrorCode): string {
  return titles[code] ?? 'There is no answer'
}

/** Nothing left the computer: the way out is in the request or the environment. */
export function failedBeforeSending(code: ErrorCode): boolean {
  return beforeSending.has(code)
}
