import type { Request } from '../model/request.ts'

const reference = /\{\{[^{}]*\}\}/
/** Names of headers and parameters whose whole value is a credential. */
const secretName =
  /^(authorization|proxy-authorization|cookie|access_token|refresh_token|client_secret|password|api[-_]?key|.*-(access|management)-token)$/i
/** Tokens that show what they are: Databricks tokens and OAuth secrets, signed web tokens. */
const knownToken = /\b(?:dapi|dose|dkea|dsapi)[0-9a-f]{32}\b|\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/

/** The places of a request where a credential stands as plain text, for people: "Auth", "header Authorization", "body". */
export function plainSecrets(request: Request): string[] {
  const places: string[] = []
  const { auth, body } = request
  if (auth.type === 'bearer' && auth.token.trim() !== '' && !reference.test(auth.token)) places.push('Auth')
  const check = (place: string, name: string, value: string) => {
    const asWhole = secretName.test(name.trim()) && isCredential(value)
    if (asWhole || knownToken.test(value)) places.push(place)
  }
  check('URL', '', request.url)
  for (const row of request.params) check(`parameter ${row.name}`, row.name, row.value)
  for (const row of request.headers) check(`header ${row.name}`, row.name, row.value)
  if (body.type === 'json' || body.type === 'text') check('body', '', body.text)
  if (body.type === 'form') for (const row of body.fields) check(`field ${row.name}`, row.name, row.value)
  if (body.type === 'multipart') for (const row of body.fields) check(`field ${row.name}`, row.name, row.value ?? '')
  return [...new Set(places)]
}

/** Not a reference, and more than the name of a scheme. */
function isCredential(value: string): boolean {
  const rest = value.trim().replace(/^(bearer|basic|token)\b\s*/i, '')
  return rest !== '' && !reference.test(rest)
}
