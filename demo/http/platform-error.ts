import type { JsonValue } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from './answer.ts'

/** A refusal as the platform words it. `errorCode` is a number where the gateway answers before any service. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly status: number
  readonly errorCode: string | number

  constructor(status: number, errorCode: string | number, message: string) {
    super(message)
    this.status = status
    this.errorCode = errorCode
  }
}

export function invalidParameter(message: string): PlatformError {
  return new PlatformError(400, 'INVALID_PARAMETER_VALUE', message)
}

export function missingField(name: string): PlatformError {
  return invalidParameter(`Missing required field: ${name}`)
}

export function malformedRequest(message: string): PlatformError {
  return new PlatformError(400, 'MALFORMED_REQUEST', message)
}

/** 404, for objects that are not there. */
export function doesNotExist(message: string): PlatformError {
  return new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', message)
}

/** The demo workspace lives in memory, so that every collection has an end. */
export function quotaExceeded(message: string): PlatformError {
  return new PlatformError(400, 'QUOTA_EXCEEDED', message)
}

export function noSuchEndpoint(method: string, path: string): PlatformError {
  return new PlatformError(404, 'ENDPOINT_NOT_FOUND', `No API found for '${method} ${path}'`)
}

/** The three forms the platform has for errors; the gateway's own refusals are always in the first. */
export function errorAnswer(error: PlatformError, path: string): Answer {
  return { ...jsonAnswer(errorBody(error, path), error.status), reason: error.message }
}

function errorBody(error: PlatformError, path: string): JsonValue {
  const { status, errorCode, message } = error
  if (typeof errorCode === 'number') return { error_code: errorCode, message }
  if (path.includes('/scim/v2/')) {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error']
    const scimType = status === 400 ? { scimType: 'invalidValue' } : {}
    return { schemas, detail: message, status: String(status), ...scimType }
  }
  if (path.startsWith('/api/1.2/')) return { error: message }
  return { error_code: errorCode, message }
}
