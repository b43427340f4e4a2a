import type { OperationSummary } from '../operation.ts'
import { marksIn } from './marks.ts'

/**
 * The field or parameter by which an operation was found: the one that holds most of the terms which its path, title and
 * group do not. Null where every term is in sight already, or no field has any.
 */
export function fieldHit(operation: OperationSummary, terms: readonly string[]): string | null {
  const shown = `${operation.path} ${operation.title} ${operation.group}`
  const rest = terms.filter((term) => marksIn(shown, [term]).length === 0)
  if (rest.length === 0) return null
  let best: string | null = null
  let most = 0
  for (const name of operation.paramNames) {
    const found = rest.reduce((sum, term) => sum + (marksIn(name, [term]).length > 0 ? term.length : 0), 0)
    if (found > most || (found === most && best !== null && name.length < best.length)) [best, most] = [name, found]
  }
  return best
}
