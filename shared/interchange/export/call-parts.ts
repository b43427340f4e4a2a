import { hostVariable, tokenVariable } from '../../model/known-variables.ts'
import type { HeaderField, Request } from '../../model/request.ts'
import { bodyContentType } from '../../request/default-headers.ts'

/** Whether the call goes to the workspace of the environment, which alone gets its credential. */
function goesToWorkspace({ url }: Request): boolean {
  return new RegExp(`^\\s*\\{\\{\\s*${hostVariable}\\s*\\}\\}(?=[/?#:]|\\s*$)`).test(url)
}

/** The token that is sent as "Bearer …", as a template; null where none is. */
export function bearerOf(request: Request): string | null {
  const { auth, headers } = request
  if (headers.some(({ name, enabled }) => enabled && /^\s*authorization\s*$/i.test(name))) return null
  if (auth.type === 'bearer') return auth.token.trim() === '' ? null : auth.token.trim()
  return auth.type === 'environment' && goesToWorkspace(request) ? `{{${tokenVariable}}}` : null
}

/** All headers that the request asks for: those typed and switched on, the type of its body, its sign-in. */
export function allHeaders(request: Request): HeaderField[] {
  const typed = request.headers.filter(({ name, enabled }) => enabled && name.trim() !== '')
  const has = (wanted: string) => typed.some(({ name }) => name.trim().toLowerCase() === wanted)
  const type = request.body.type === 'multipart' ? null : bodyContentType(request.body)
  const token = bearerOf(request)
  return [
    ...(type === null || has('content-type') ? [] : [{ name: 'Content-Type', value: type, enabled: true }]),
    ...typed,
    ...(token === null ? [] : [{ name: 'Authorization', value: `Bearer ${token}`, enabled: true }]),
  ]
}
