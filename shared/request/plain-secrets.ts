import type { Request, RequestVariable } from '../model/request.ts'
import { holdsToken, isCredential } from './credentials.ts'

/** The places of a request where a credential stands as plain text, for people: "Auth", "header Authorization", "body". */
export function plainSecrets(request: Request): string[] {
  const places: string[] = []
  const { auth, body } = request
  if (auth.type === 'bearer' && auth.token.trim() !== '' && !/\{\{[^{}]*\}\}/.test(auth.token)) places.push('Auth')
  const checkText = (place: string, text: string) => {
    if (holdsToken(text)) places.push(place)
  }
  const checkRows = (place: string, rows: readonly { name: string; value?: string | undefined }[]) => {
    for (const { name, value } of rows) if (isCredential(name, value ?? '')) places.push(`${place} ${name}`)
  }
  checkText('URL', request.url)
  checkRows('parameter', request.params)
  checkRows('header', request.headers)
  if (body.type === 'json' || body.type === 'text') checkText('body', body.text)
  if (body.type === 'form' || body.type === 'multipart') checkRows('field', body.fields)
  return [...new Set([...places, ...plainSecretVariables(request.variables ?? [])])]
}

/** The variables whose plain value is a credential: "variable API_KEY". */
export function plainSecretVariables(variables: readonly RequestVariable[]): string[] {
  return variables.flatMap((one) =>
    'value' in one && isCredential(one.name, one.value) ? [`variable ${one.name}`] : [],
  )
}
