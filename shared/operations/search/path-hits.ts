import type { MatchOperation } from '../match-operation.ts'
import { methodIn } from './query.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']
/** What people leave out at the beginning of a path. */
const beginnings = ['', '/api', '/api/2.2', '/api/2.1', '/api/2.0', '/api/2.0/preview', '/api/2.1/unity-catalog']

/** Ids of the operations that a pasted path or URL names, that of its method first; none without a path. */
export function pathHits(match: MatchOperation, query: string): string[] {
  if (!query.includes('/')) return []
  const method = methodIn(query)
  const order = method ? [method, ...methods.filter((other) => other !== method)] : methods
  const found = new Set<string>()
  for (const raw of query.slice(0, 4000).split(/\s+/)) {
    const word = raw.replace(/^["'`(<]+|["'`)>,;]+$/g, '')
    if (!/\/\w/.test(word)) continue
    for (const beginning of /^\w+:\/\//.test(word) ? [''] : beginnings) {
      const path = beginning === '' ? word : `${beginning}/${word.replace(/^\/+/, '')}`
      for (const one of order) {
        const hit = match(one, path)
        if (hit) found.add(hit.operationId)
      }
      if (found.size > 0) return [...found]
    }
  }
  return []
}
