import { useCallback, useEffect, useRef, useState } from 'react'
import { expressionProblem, type FindQuery, queryProblem } from '../../engine/find/find-query.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { FoundPlace } from '../../worker/questions/find-questions.ts'
import type { FindProgress } from '../../worker/works/find.ts'
import { useDocumentState } from '../use-document.ts'

/** A search as it stands, for the bar and for all views of the document. */
export interface Finding extends FindProgress {
  /** Something is being looked for. */
  open: boolean
  running: boolean
  /** Why the expression cannot be used. */
  problem: string | null
  /** The match that people stand on. */
  current: FoundPlace | null
  /** Steps by 1 or -1, around the ends. */
  step: (by: 1 | -1) => void
  /** Ends the search; what was found so far stays. `goOn` searches all of it again. */
  stop: () => void
  stopped: boolean
  goOn: () => void
}

const nothing = { count: 0, more: false, share: 1, givenUp: false, running: false, stopped: false, failure: '' }

/** Searches anew with every change of the query; what was under way is stopped. Null: nothing is looked for. */
export function useFind(document: DocumentHandle, query: FindQuery | null): Finding {
  const { done } = useDocumentState(document)
  const [result, setResult] = useState(nothing)
  const [current, setCurrent] = useState<FoundPlace | null>(null)
  const place = useRef(0)
  /** The match that was asked for last: keys may come faster than answers. */
  const asked = useRef(-1)
  /** Matches of the search that goes on now, as far as is known. */
  const counted = useRef(0)
  /** Steps that were wanted before there was a match. */
  const early = useRef({ query: '', steps: 0 })
  const searching = useRef<AbortController | null>(null)
  const [attempt, setAttempt] = useState(0)
  const wrong = query?.regex ? queryProblem(query) : null
  const { text = '', regex = false, matchCase = false, wholeWord = false } = query ?? {}
  const { in: where = 'both', over = 'tokens' } = query ?? {}
  const usable = query !== null && wrong === null

  const go = useCallback(
    (index: number) => {
      asked.current = index
      document.ask('found', { index }).then(
        (found) => {
          if (!found || asked.current !== index) return
          place.current = found.from
          setCurrent(found)
        },
        () => undefined,
      )
    },
    [document],
  )
  const step = useCallback(
    (by: number) => {
      const count = counted.current
      if (asked.current < 0) early.current.steps += by
      else if (count > 0) go((((asked.current + by) % count) + count) % count)
    },
    [go],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: searched anew when the last byte is there
  useEffect(() => {
    const stopping = new AbortController()
    searching.current = stopping
    const { signal } = stopping
    const asking = JSON.stringify([text, regex, matchCase, wholeWord, where])
    if (early.current.query !== asking) early.current = { query: asking, steps: 0 }
    asked.current = -1
    counted.current = 0
    const show = (found: FoundPlace | null) => {
      if (!found || asked.current >= 0 || signal.aborted) return
      place.current = found.from
      asked.current = found.index
      setCurrent(found)
      const { steps } = early.current
      early.current.steps = 0
      // The first step forwards leads to where one stands now.
      if (steps < 0 || steps > 1) step(steps < 0 ? steps : steps - 1)
    }
    const stay = () => document.ask('foundFrom', { offset: place.current }).then(show, () => undefined)
    const searched = usable ? text : ''
    if (searched === '') {
      setResult(nothing)
      setCurrent(null)
      if (query === null) place.current = 0
    } else setResult((before) => ({ ...before, running: true, stopped: false, failure: '' }))
    const input = { text: searched, regex, matchCase, wholeWord, in: where, over }
    const onProgress = (progress: FindProgress) => {
      counted.current = progress.count
      setResult({ ...nothing, ...progress, running: true })
      if (asked.current < 0 && progress.count > 0) void stay()
    }
    document.work('find', input, { signal, onProgress }).then(
      async (progress) => {
        counted.current = progress.count
        setResult({ ...nothing, ...progress })
        if (progress.count === 0) {
          early.current.steps = 0
          setCurrent(null)
        } else if (asked.current < 0) {
          await stay()
          if (asked.current < 0) show(await document.ask('found', { index: 0 }))
        }
      },
      (error: Error) => {
        if (signal.aborted) return
        setResult({ ...nothing, failure: expressionProblem(error) })
        setCurrent(null)
      },
    )
    return () => stopping.abort()
  }, [document, usable, text, regex, matchCase, wholeWord, where, over, done, attempt])

  const stop = () => {
    searching.current?.abort()
    setResult((before) => ({ ...before, running: false, stopped: true }))
  }
  const goOn = () => setAttempt(attempt + 1)
  const { failure, ...shown } = result
  return { ...shown, open: query !== null, problem: wrong ?? (failure || null), current, step, stop, goOn }
}
