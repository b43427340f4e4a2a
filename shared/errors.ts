/**
 * Expected failures. An AppError's texts are written for the person who reads them;
 * anything else that is thrown is a bug and crosses the contract as `internal`.
 */
export const errorCodes = [
  'bad_input',
  'not_found',
  'conflict',
  'unsupported',
  'cancelled',
  'internal',
  // files
  'file_unreadable',
  'file_unwritable',
  'file_damaged',
  'secret_in_file',
  // secrets
  'keychain_unavailable',
  'keychain_locked',
  'keychain_timeout',
  'secret_missing',
  'credential_origin',
  // before a request leaves
  'unresolved_variables',
  'missing_path_parameter',
  'invalid_url',
  'invalid_header',
  'invalid_body',
  'confirmation_required',
  'prompt_required',
  'demo_unavailable',
  // no answer
  'dns_failed',
  'connection_refused',
  'connection_failed',
  'connection_reset',
  'connect_timeout',
  'idle_timeout',
  'total_timeout',
  'tls_certificate',
  'tls_failed',
  'redirect_loop',
  'redirect_invalid',
  'header_overflow',
  'invalid_response',
  'decode_failed',
  'response_too_large',
  'proxy_failed',
  // material of other tools
  'import_failed',
  // filters of an answer
  'jq_filter',
  'jq_timeout',
  'jq_memory',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What crosses the contract: plain data. `message` says what happened, `likely` why, `remedy` what to do. */
export interface ErrorData {
  code: ErrorCode
  message: string
  likely?: string | undefined
  remedy?: string | undefined
  /** Machine-readable facts, by code: for example `{ variables: ["CLUSTER_ID"] }` of `unresolved_variables`. */
  detail?: unknown
}

export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly likely: string | undefined
  readonly remedy: string | undefined
  readonly detail: unknown

  constructor(
    code: ErrorCode,
    message: string,
    more: { likely?: string; remedy?: string; detail?: unknown; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.code = code
    this.likely = more.likely
    this.remedy = more.remedy
    this.detail = more.detail
  }
}

/** The data form of anything thrown. A bug keeps its text out of the page: only its kind is told. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof AppError) {
    const { code, message, likely, remedy, detail } = error
    return { code, message, likely, remedy, detail }
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return { code: 'cancelled', message: 'Stopped.' }
  }
  return {
    code: 'internal',
    message: 'Something went wrong inside Trowel.',
    remedy: 'The log file in the data folder has the details. Your work is kept.',
  }
}

/** The other way round, on the asking side of the contract. */
export function fromErrorData(data: ErrorData): AppError {
  const { code, message, likely, remedy, detail } = data
  return new AppError(code, message, {
    ...(likely === undefined ? {} : { likely }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(detail === undefined ? {} : { detail }),
  })
}
