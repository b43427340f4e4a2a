import type { Store } from '../store.ts'
import type { Answer } from './answer.ts'
import type { ApiRequest } from './api-request.ts'

type Handler = (request: ApiRequest, store: Store) => Answer | Promise<Answer>

/** A call with a fixed path, answered from the store. */
export interface Route {
  method: string
  path: string
  handle: Handler
}

export interface Router {
  find(method: string, path: string): Handler | undefined
  /** True where the path is known with another method. */
  knowsPath(path: string): boolean
}

export function createRouter(routes: readonly Route[]): Router {
  const handlers = new Map(routes.map((route) => [`${route.method} ${route.path}`, route.handle]))
  const paths = new Set(routes.map((route) => route.path))
  return {
    find: (method, path) => handlers.get(`${method} ${path}`),
    knowsPath: (path) => paths.has(path),
  }
}
