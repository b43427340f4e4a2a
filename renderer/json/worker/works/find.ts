import { findInSource } from '../../engine/find/find-in-source.ts'
import { compileQuery, type FindOver, type FindQuery } from '../../engine/find/find-query.ts'
import type { FindSource } from '../../engine/find/find-source.ts'
import { FoundMatches } from '../../engine/find/found-matches.ts'
import { scalarEnd } from '../../engine/tokens.ts'
import type { DocumentContext } from '../document-context.ts'
import { endExpressions, findExpression } from '../expression/find-expression.ts'
import type { Runners } from './work.ts'

/** How far a search is. */
export interface FindProgress {
  /** Matches so far. */
  count: number
  /** There are more than are kept. */
  more: boolean
  /** Share of the bytes, 0 to 1. */
  share: number
  /** The regular expression was given up: one text alone took too long. */
  givenUp: boolean
}

/** Looks for something in all that is there. What is found is kept for questions; the next search forgets it. */
export interface FindWorks {
  /** Rejects when the query holds an expression that is none. An empty query forgets the last one. */
  find: { input: FindQuery; progress: FindProgress; output: FindProgress }
}

/** Telling takes a while too. */
const tellEveryMs = 50

export const findRunners: Runners<FindWorks> = {
  async find(input, context, { progress, breathe }) {
    const query = compileQuery(input)
    const found = new FoundMatches()
    context.found = found
    if (input.text === '') {
      endExpressions()
      return { count: 0, more: false, share: 1, givenUp: false }
    }
    const source = sourceOf(context, input.over)
    let told = 0
    let share = 0
    const tell = async (at: number) => {
      share = at / Math.max(source.length, 1)
      const now = performance.now()
      // The first match is wanted at once.
      if (now - told >= tellEveryMs || (told === 0 && found.count > 0)) {
        progress({ count: found.count, more: found.more, share, givenUp: false })
        if (found.count > 0) told = now
      }
      await breathe()
    }
    if (input.regex) {
      const givenUp = !(await findExpression(source, input, found, tell))
      return { count: found.count, more: found.more, share: givenUp ? share : 1, givenUp }
    }
    for (const at of findInSource(source, query, found)) await tell(at)
    return { count: found.count, more: found.more, share: 1, givenUp: false }
  },
}

/** What can be searched now: of JSON that is broken, what comes after the last whole value as text. */
function sourceOf({ store, json, lines, state }: DocumentContext, over: FindOver): FindSource {
  const { structure, escapes, problem } = json.scanner
  if (state().kind !== 'json' || over === 'bytes') {
    const { bytes, length } = over === 'bytes' ? store : lines().store
    return { bytes, length, structure, escapes, jsonEnd: 0, textFrom: 0 }
  }
  const { bytes, length } = json.store
  const last = structure.nodeCount - 1
  const start = last < 0 ? 0 : structure.starts.at(last)
  const end = last < 0 ? 0 : Math.max(start, scalarEnd(bytes, start, problem?.offset ?? length))
  const whole = state().done && !problem
  return { bytes, length, structure, escapes, jsonEnd: whole ? length : end, textFrom: problem ? end : length }
}
