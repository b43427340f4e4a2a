import type { Request } from '#shared/model/request.ts'
import type { ResolvedCall } from '#shared/request/resolved-call.ts'
import { createInputs, type Inputs } from './inputs.ts'
import { checkBody, resolveBody } from './resolve-body.ts'
import { resolveHeaders } from './resolve-headers.ts'
import { createTextResolver } from './resolve-text.ts'
import { resolveUrl } from './resolve-url.ts'
import type { VariableSource } from './variable-source.ts'

/**
 * Fills in the plain variables of a request. Throws `unresolved_variables` naming every missing one and where it stands,
 * then `prompt_required`, `missing_path_parameter`, `invalid_url`, `invalid_header`, `header_overflow` or `invalid_body`.
 */
export async function resolveRequest(
  request: Request,
  environment: string | null,
  source: VariableSource,
  inputs: Inputs = createInputs(),
): Promise<ResolvedCall> {
  const resolver = createTextResolver(await source.variables(environment), environment, inputs)
  const { auth, options } = request
  const url = resolveUrl(request, resolver)
  const headers = resolveHeaders(request.headers, resolver)
  const body = resolveBody(request.body, resolver)
  const filledAuth =
    auth.type === 'bearer' ? { type: auth.type, token: resolver.resolve(auth.token.trim(), 'auth') } : auth
  resolver.finish()
  checkBody(request.body)
  // Node writes methods in capitals whatever they are.
  return { method: request.method.toUpperCase(), ...url(), headers: headers(), body, auth: filledAuth, options }
}
