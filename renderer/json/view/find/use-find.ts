import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { expressionProblem, type FindQuery, queryProblem } from '../../engine/find/find-query.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import type { FoundPlace } from '../../worker/questions/find-questions.ts'
import type { FindProgress } from '../../worker/works/find.ts'
import { useDocumentState } from '../use-document.ts'

/** The way of a view through the matches: from one to the next, or for 0 to the nearest that it shows; null: it shows none. */
export type FindRoute = (index: number, by: -1 | 0 | 1) => Promise<number | null>

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
  /** Of the view in front, when it does not show the matches in the order of the bytes. */
  route: RefObject<FindRoute | null>
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
  const route = useRef<FindRoute | null>(null)
  const walking = useRef(Promise.resolve())
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
  /** One after the other: each step begins where the one before ended. */
  const walk = useCallback(
    (by: number, otherwise: FoundPlace | null) => {
      walking.current = walking.current.then(async () => {
        for (let left = Math.max(Math.abs(by), 1); left > 0 && asked.current >= 0; left--) {
          const from = asked.current
          const index = await route.current?.(from, Math.sign(by) as -1 | 0 | 1).catch(() => null)
          if (asked.current !== from) return
          if (index !== null && index !== undefined) go(index)
          else if (otherwise) setCurrent(otherwise)
        }
      })
    },
    [go],
  )
  const step = useCallback(
    (by: number) => {
      const count = counted.current
      if (asked.current < 0) early.current.steps += by
      else if (route.current) walk(by, null)
      else if (count > 0) go((((asked.current + by) % count) + count) % count)
    },
    [go, walk],
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
      asked.current = found.index
      if (route.current) walk(0, found)
      else {
        place.current = found.from
        setCurrent(found)
      }
      // The first step forwards leads to where one stands now.
      if (early.current.steps > 0) early.current.steps--
    }
    const stepEarly = (finished: boolean) => {
      const { steps } = early.current
      const to = asked.current + steps
      if (asked.current < 0 || steps === 0 || (!finished && (to < 0 || to >= counted.current))) return
      early.current.steps = 0
      step(steps)
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
      else stepEarly(false)
    }
    document.work('find', input, { signal, onProgress }).then(
      async (progress) => {
        counted.current = progress.count
        setResult({ ...nothing, ...progress })
        if (progress.count === 0) {
          // More may come.
          if (done) early.current.steps = 0
          setCurrent(null)
        } else if (asked.current < 0) {
          await stay()
          if (asked.current < 0) show(await document.ask('found', { index: 0 }))
        }
        if (!signal.aborted) stepEarly(true)
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
  return { ...shown, open: query !== null, problem: wrong ?? (failure || null), current, step, route, stop, goOn }
}
