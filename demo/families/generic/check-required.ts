import type { Operation, OperationParam } from '#shared/operations/operation.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { missingField } from '../../http/platform-error.ts'

/** Throws "Missing required field" for the first parameter that the operation needs and the request lacks. */
export function checkRequired({ params }: Operation, request: ApiRequest): void {
  const missing = params.find((param) => param.required && !param.autoUuid && !isGiven(param, request))
  if (missing !== undefined) throw missingField(missing.name)
}

function isGiven(param: OperationParam, { parameters, body }: ApiRequest): boolean {
  if (param.in === 'path' || param.in === 'header') return true
  if (param.wholeBody) return body.length > 0
  if (parameters.has(param.name)) return true
  return param.style === 'dotted' && [...parameters.query.keys()].some((name) => name.startsWith(`${param.name}.`))
}
