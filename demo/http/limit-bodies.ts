import { invalidParameter } from './platform-error.ts'
import type { Route } from './router.ts'

/** Refuses bodies of more bytes than that, for calls whose body is remembered. */
export function limitBodies(routes: readonly Route[], bytes: number): readonly Route[] {
  return routes.map((route) => ({
    ...route,
    handle(request, store) {
      if (request.body.length > bytes) {
        throw invalidParameter(
          `The request body has ${request.body.length} bytes; this call takes no more than ${bytes}.`,
        )
      }
      return route.handle(request, store)
    },
  }))
}
