import type { Request } from '#shared/model/request.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { matchOperation, type OperationMatch } from '#shared/operations/match-operation.ts'
import { pathParameters } from '#shared/request/path-parameters.ts'
import { replacePath } from '../params/query-rows.ts'

const hostTemplate = '{{DATABRICKS_HOST}}'

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The operation that method and URL belong to now; the draft itself when nothing changes. */
export async function recognise(request: Request): Promise<string | undefined> {
  return (await matchOperation(request.method, request.url))?.operationId
}

/** What an address begins with: the environment's own host as a variable, any other as it is. */
export function hostPrefix(url: string, environmentHost: string | undefined): string {
  const origin = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*|\{\{[^}]*\}\})/i.exec(url)?.[0]
  if (origin === undefined) return hostTemplate
  const bare = (text: string) => text.toLowerCase().replace(/\/+$/, '')
  return environmentHost !== undefined && bare(origin) === bare(environmentHost) ? hostTemplate : origin
}

/**
 * A pasted address of a workspace as a request of its operation: the template with the ids as path values, and the
 * environment's own host as a variable. Null when it is no known call.
 */
export async function recognisePasted(request: Request, environmentHost: string | undefined): Promise<Request | null> {
  const match: OperationMatch | null = await matchOperation(request.method, request.url)
  if (!match) return null
  const { path } = await loadOperation(match.operationId)
  const url = hostPrefix(request.url, environmentHost) + path
  const values = new Map(Object.entries(match.pathValues).map(([name, value]) => [name, decode(value)]))
  // A template that was pasted as such has no values yet: `{cluster_id}` stands for itself.
  for (const [name, value] of values) if (value === `{${name}}`) values.delete(name)
  const others = request.params.filter((row) => row.in !== 'path')
  return {
    ...request,
    url,
    operationId: match.operationId,
    params: replacePath(others, pathParameters(url), values),
  }
}
