import { AppError } from '#shared/errors.ts'
import type { ResolvedCall } from '#shared/request/resolved-call.ts'
import type { VariableSource } from '../resolve/variable-source.ts'
import { riskOf } from './risk.ts'

/** Throws `confirmation_required` when the environment is protected and the call may destroy or replace something. */
export async function guard(call: ResolvedCall, environment: string | null, variables: VariableSource): Promise<void> {
  if (environment === null || !(await variables.signIn(environment)).protected) return
  const reason = await riskOf(call)
  if (reason === null) return
  throw new AppError('confirmation_required', `${environment} is a protected environment. ${reason}.`, {
    remedy: 'Look at the request once more and confirm it. Nothing was sent.',
    detail: { environment, reason },
  })
}
