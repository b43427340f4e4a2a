import { findInSource } from '../../engine/find/find-in-source.ts'
import { compileQuery, type FindQuery } from '../../engine/find/find-query.ts'
import { FoundMatches } from '../../engine/find/found-matches.ts'
import { scalarEnd } from '../../engine/tokens.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Runners } from './work.ts'

/** How far a search is. */
export interface FindProgress {
  /** Matches so far. */
  count: number
  /** There are more than are kept. */
  more: boolean
  /** Share of the bytes, 0 to 1. */
  share: number
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
    if (input.text === '') return { count: 0, more: false, share: 1 }
    const source = sourceOf(context)
    let told = 0
    for (const at of findInSource(source, query, found)) {
      const now = performance.now()
      // The first match is wanted at once.
      if (now - told >= tellEveryMs || (told === 0 && found.count > 0)) {
        progress({ count: found.count, more: found.more, share: at / source.length })
        if (found.count > 0) told = now
      }
      await breathe()
    }
    return { count: found.count, more: found.more, share: 1 }
  },
}

/** What can be searched now: of JSON that is broken, what comes after the last whole value as text. */
function sourceOf({ json, lines, state }: DocumentContext) {
  const { structure, escapes, problem } = json.scanner
  if (state().kind !== 'json') {
    const { bytes, length } = lines().store
    return { bytes, length, structure, escapes, jsonEnd: 0, textFrom: 0 }
  }
  const { bytes, length } = json.store
  const last = structure.nodeCount - 1
  const start = last < 0 ? 0 : structure.starts.at(last)
  const end = last < 0 ? 0 : Math.max(start, scalarEnd(bytes, start, problem?.offset ?? length))
  const whole = state().done && !problem
  return { bytes, length, structure, escapes, jsonEnd: whole ? length : end, textFrom: problem ? end : length }
}
