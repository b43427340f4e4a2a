import type { JsonObject, JsonValue } from '../../json/exact-value.ts'
import { emptyRequest } from '../../model/empty-request.ts'
import { databricksHostOf } from '../databricks-host.ts'
import { finishRequest } from '../finish-request.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedRequest } from '../imported.ts'
import { textIn } from '../read-json.ts'
import { readBody } from './body.ts'
import { readParameters } from './parameters.ts'
import type { References } from './references.ts'
import { readSecurity } from './security.ts'
import { serverOf } from './servers.ts'

/** What all operations of a description share. */
export interface Around {
  /** Where calls go that name no server of their own. */
  server: string
  security: JsonValue | undefined
  schemes: JsonValue | undefined
  references: References
  session: ImportSession
}

/** One operation as a request, filled with what its description gives as examples. */
export function readOperation(
  { method, path, item, operation }: { method: string; path: string; item: JsonObject; operation: JsonObject },
  { references, session, ...around }: Around,
): ImportedRequest {
  const name = textIn(operation.summary).trim() || textIn(operation.operationId) || `${method} ${path}`
  const place = `${method} ${path}`
  const tools = { references, place, session }
  const server = serverOf(operation.servers, tools) ?? serverOf(item.servers, tools) ?? around.server
  const { params, headers, cookies } = readParameters(item, operation, references)
  if (cookies.length > 0) session.note(place, 'dropped', `Cookies are left out: ${cookies.join(', ')}.`)
  const { body, types } = readBody(operation, references)
  if (types.length > 0) session.note(place, 'dropped', `The body may also be ${types.join(', ')}.`)
  if (operation.callbacks !== undefined) session.note(place, 'dropped', 'Callbacks are no requests of yours.')
  const signIn = readSecurity(operation.security ?? around.security, around.schemes, {
    ...tools,
    toWorkspace: databricksHostOf(server) !== null,
  })
  const request = {
    ...emptyRequest(),
    method,
    // Names with blanks and the like cannot be path parameters here.
    url: `${server}${path.replaceAll(/\{([^{}]*)\}/g, (_, of: string) => `{${parameterName(of)}}`)}`,
    params: [
      ...params.map((row) => (row.in === 'path' ? { ...row, name: parameterName(row.name) } : row)),
      ...signIn.params,
    ],
    headers: [...headers, ...signIn.headers],
    auth: signIn.auth,
    body,
  }
  const docs = textIn(operation.description).trim()
  const tags = operation.deprecated === true ? ['deprecated'] : []
  return {
    type: 'request',
    name,
    ...(docs === '' ? {} : { docs }),
    ...(tags.length === 0 ? {} : { tags }),
    request: finishRequest(request, place, session),
  }
}

function parameterName(name: string): string {
  return name.replace(/[^\w.-]+/g, '_').replace(/^(?![A-Za-z_])/, '_')
}
