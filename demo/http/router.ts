import type { Store } from '../store.ts'
import type { Answer } from './answer.ts'
import type { ApiRequest, PathValues } from './api-request.ts'
import { type PathPattern, patternOf } from './path-pattern.ts'

type Handler = (request: ApiRequest, store: Store) => Answer | Promise<Answer>

/** A call answered from the store. `{id}` in its path is one segment, `{path*}` everything from there on. */
export interface Route {
  method: string
  path: string
  handle: Handler
}

export interface Router {
  /** `path` as sent, still percent-encoded; the most specific route wins. */
  find(method: string, path: string): { handle: Handler; pathValues: PathValues } | undefined
}

const nothing: PathValues = {}

export function createRouter(routes: readonly Route[]): Router {
  const fixed = new Map<string, Handler>()
  const patterns = new Map<string, [pattern: PathPattern, handle: Handler][]>()
  for (const { method, path, handle } of routes) {
    const pattern = patternOf(path)
    if (pattern === null) fixed.set(`${method} ${path}`, handle)
    else patterns.set(method, [...(patterns.get(method) ?? []), [pattern, handle]])
  }
  for (const list of patterns.values()) list.sort(([left], [right]) => right.weight - left.weight)
  return {
    find(method, path) {
      const handle = fixed.get(`${method} ${path}`)
      if (handle !== undefined) return { handle, pathValues: nothing }
      for (const [pattern, each] of patterns.get(method) ?? []) {
        const pathValues = pattern.match(path)
        if (pathValues !== null) return { handle: each, pathValues }
      }
      return undefined
    },
  }
}
