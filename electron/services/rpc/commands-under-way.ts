import { contract } from '#shared/contract/contract.ts'
import type { Services } from '../services.ts'

const queries = new Set(
  Object.values(contract).flatMap(({ name, methods }) =>
    Object.entries(methods).flatMap(([method, { kind }]) => (kind === 'query' ? [`${name}.${method}`] : [])),
  ),
)

/** Serves, and knows which calls that change something have not ended: the app is not to leave them half done. */
export function followCommands(serve: Services['serve']): {
  serve: Services['serve']
  /** Settles when all that have begun are over, or after so many milliseconds. False: some are not. */
  over(atMost: number): Promise<boolean>
} {
  const running = new Set<Promise<void>>()
  return {
    serve(name, input, context) {
      const call = serve(name, input, context)
      if (queries.has(name)) return call
      running.add(call)
      return call.finally(() => running.delete(call))
    },
    async over(atMost) {
      if (running.size === 0) return true
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, atMost, false)))
      const all = Promise.allSettled(running).then(() => true)
      return Promise.race([all, late]).finally(() => clearTimeout(timer))
    },
  }
}
