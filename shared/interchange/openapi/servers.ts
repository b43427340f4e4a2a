import type { JsonObject, JsonValue } from '../../json/exact-value.ts'
import type { ImportSession } from '../import-session.ts'
import { objectsIn, textIn } from '../read-json.ts'
import type { References } from './references.ts'

/** What stands for the host where a description names none. */
export function unknownServer(place: string, session: ImportSession): string {
  session.note(place, 'host', 'The description names no server: set BASE_URL in the environment.')
  return '{{BASE_URL}}'
}

/** Where calls go: the first server that is named, its variables with their defaults. Without a host, `{{BASE_URL}}`. */
export function serverOf(
  servers: JsonValue | undefined,
  { references, place, session }: { references: References; place: string; session: ImportSession },
): string | null {
  const [server, ...others] = objectsIn(servers)
  if (!server) return null
  if (others.length > 0) {
    const message = `Calls go to the first server. Others are: ${others.map(({ url }) => textIn(url)).join(', ')}.`
    session.note(place, 'host', message)
  }
  const url = filled(server, references).replace(/\/+$/, '')
  if (/^https?:\/\//i.test(url)) return url
  session.note(place, 'host', `The server "${url}" names no host: set BASE_URL in the environment.`)
  return `{{BASE_URL}}${url === '' || url.startsWith('/') ? url : `/${url}`}`
}

function filled(server: JsonObject, references: References): string {
  const variables = references.object(server.variables) ?? {}
  return textIn(server.url).replaceAll(/\{([^{}]{1,100})\}/g, (_, name: string) => {
    const value = textIn(references.object(variables[name])?.default)
    return value === '' ? `{{${name.replace(/[^\w.-]+/g, '_')}}}` : value
  })
}
