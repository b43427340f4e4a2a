import type { IncomingMessage } from 'node:http'
import type { Store } from '../store.ts'
import type { Answer } from './answer.ts'
import type { ApiRequest } from './api-request.ts'
import type { Authorize } from './authorize.ts'
import type { FamilyRouter } from './family.ts'
import { Parameters } from './parameters.ts'
import { parseBody } from './parse-body.ts'
import { decodePath, parseQuery } from './parse-query.ts'
import { errorAnswer, malformedRequest, noSuchEndpoint, PlatformError } from './platform-error.ts'
import { readBody } from './read-body.ts'

export interface GatewayParts {
  authorize: Authorize
  router: FamilyRouter
  /** Answers what no route does; the answer may take its time the first time. */
  answerOther: (request: ApiRequest) => Promise<Answer>
  store: () => Store
  origin: () => string
}

/** Never throws: whatever goes wrong becomes an answer in the platform's form. */
export async function answerMessage(message: IncomingMessage, parts: GatewayParts): Promise<Answer> {
  const [path, query] = splitTarget(message.url ?? '/')
  try {
    return await route(message, path, query, parts)
  } catch (error) {
    if (error instanceof PlatformError) return errorAnswer(error, path)
    if (isMisplacedObject(error)) return errorAnswer(malformedRequest(misplacedObject), path)
    return errorAnswer(new PlatformError(500, 'INTERNAL_ERROR', 'The demo workspace failed to answer.'), path)
  }
}

const misplacedObject = 'Could not parse request object: an object stands where a single value belongs.'

/** Objects of a request have no prototype, so that nothing can make a text or a number of one. */
function isMisplacedObject(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'Cannot convert object to primitive value'
}

async function route(message: IncomingMessage, path: string, query: string, parts: GatewayParts): Promise<Answer> {
  const method = message.method ?? 'GET'
  if (!isPublic(path)) parts.authorize(message.headers.authorization)
  const body = await readBody(message)
  if (!path.startsWith('/')) throw noSuchEndpoint(method, path)
  decodePath(path)
  const json = readsJson(method, path) ? parseBody(body, message.headers['content-type'] ?? '') : undefined
  const found = await parts.router.find(method, path)
  const pathValues = found?.pathValues ?? {}
  const parameters = new Parameters(parseQuery(query), json, pathValues)
  const request = { method, path, pathValues, headers: message.headers, origin: parts.origin(), parameters, body }
  return found === undefined ? parts.answerOther(request) : found.handle(request, parts.store())
}

/** How a client finds out what a host is before it has signed in, and links that carry their own permission. */
function isPublic(path: string): boolean {
  return path.startsWith('/.well-known/') || path.startsWith('/presigned/')
}

/** Files are bytes, also when they happen to be called JSON. */
function readsJson(method: string, path: string): boolean {
  const isUpload = method === 'PUT' && path.startsWith('/api/2.0/fs/files/')
  return !isUpload && !path.startsWith('/presigned/')
}

function splitTarget(target: string): readonly [path: string, query: string] {
  const question = target.indexOf('?')
  return question < 0 ? [target, ''] : [target.slice(0, question), target.slice(question + 1)]
}
