import type { Environment } from '#shared/model/environment.ts'
import { tokenVariable } from '#shared/model/environment.ts'
import type { Request } from '#shared/model/request.ts'
import type { SecretState } from '#shared/model/secret.ts'
import { defaultHeaders } from '#shared/request/default-headers.ts'

/** A header that is sent unasked, in words: a credential is never shown. */
export interface AutomaticHeader {
  name: string
  value: string
  note: string
}

const notes: Record<string, string> = {
  'Content-Type': 'from the body',
  Accept: 'default',
  'Accept-Encoding': 'default',
  'User-Agent': 'default',
}

function credential(
  request: Request,
  environment: Environment | null | undefined,
  token: SecretState | undefined,
): AutomaticHeader | null {
  if (request.auth.type === 'none') return null
  if (request.auth.type === 'bearer')
    return { name: 'Authorization', value: `Bearer ${request.auth.token || '…'}`, note: 'from Auth' }
  if (!environment || environment.signIn === 'none') return null
  if (environment.signIn === 'demo')
    return { name: 'Authorization', value: 'Bearer •••', note: 'token of the demo workspace' }
  const note = token?.state === 'set' ? 'set in keychain' : `${tokenVariable} is not set`
  return { name: 'Authorization', value: 'Bearer •••', note }
}

/** All headers that are sent beside the typed ones; a typed one of the same name takes the place of its default. */
export function automaticHeaders(
  request: Request,
  environment: Environment | null | undefined,
  token: SecretState | undefined,
): AutomaticHeader[] {
  const own = credential(request, environment, token)
  const typed = request.headers.some((row) => row.enabled && row.name.trim().toLowerCase() === 'authorization')
  return [
    ...(own && !typed ? [own] : []),
    ...defaultHeaders(request).map(({ name, value }) => ({ name, value, note: notes[name] ?? 'default' })),
  ]
}
