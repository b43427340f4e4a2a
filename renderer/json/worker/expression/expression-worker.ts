import { type CompiledQuery, compileQuery } from '../../engine/find/find-query.ts'
import { FoundMatches } from '../../engine/find/found-matches.ts'
import { searchParts } from '../../engine/find/search-parts.ts'
import type { FromExpressionWorker, ToExpressionWorker } from './expression-protocol.ts'

/** The part of a worker's global scope that is used here; the page's types do not know it. */
interface WorkerScope {
  postMessage(message: FromExpressionWorker, transfer?: Transferable[]): void
  onmessage: ((event: { data: ToExpressionWorker }) => void) | null
}

const scope = globalThis as unknown as WorkerScope
let query: CompiledQuery | null = null

scope.onmessage = ({ data }) => {
  try {
    if (data.type === 'query') query = compileQuery(data.query)
    else if (query) {
      const found = new FoundMatches()
      searchParts(query, found, data.parts)
      const matches = new Uint32Array(found.count * 2)
      for (let at = 0; at < found.count; at++) matches.set([found.from(at), found.to(at)], at * 2)
      scope.postMessage({ type: 'matches', matches }, [matches.buffer])
    }
  } catch (error) {
    scope.postMessage({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}
scope.postMessage({ type: 'ready' })
