import { useCallback, useEffect, useRef, useState } from 'react'
import { type FindQuery, queryProblem } from '../../engine/find/find-query.ts'
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

const nothing = { count: 0, more: false, share: 1, running: false, stopped: false }

/** Searches anew with every change of the query; what was under way is stopped. Null: nothing is looked for. */
export function useFind(document: DocumentHandle, query: FindQuery | null): Finding {
  const { done } = useDocumentState(document)
  const [result, setResult] = useState(nothing)
  const [current, setCurrent] = useState<FoundPlace | null>(null)
  const place = useRef(0)
  /** The match that was asked for last: keys may come faster than answers. */
  const asked = useRef(-1)
  const searching = useRef<AbortController | null>(null)
  const [attempt, setAttempt] = useState(0)
  const problem = query?.regex ? queryProblem(query) : null
  const { text = '', regex = false, matchCase = false, wholeWord = false, in: where = 'both' } = query ?? {}
  const usable = query !== null && problem === null

  // biome-ignore lint/correctness/useExhaustiveDependencies: searched anew when the last byte is there
  useEffect(() => {
    const stopping = new AbortController()
    searching.current = stopping
    const { signal } = stopping
    let placed = false
    asked.current = -1
    const show = (found: FoundPlace | null) => {
      if (!found || placed || signal.aborted) return
      placed = true
      place.current = found.from
      asked.current = found.index
      setCurrent(found)
    }
    const stay = () => document.ask('foundFrom', { offset: place.current }).then(show, () => undefined)
    const searched = usable ? text : ''
    if (searched === '') {
      setResult(nothing)
      setCurrent(null)
      if (query === null) place.current = 0
    } else setResult((before) => ({ ...before, running: true, stopped: false }))
    document
      .work(
        'find',
        { text: searched, regex, matchCase, wholeWord, in: where },
        {
          signal,
          onProgress: (progress) => {
            setResult({ ...progress, running: true, stopped: false })
            if (!placed && progress.count > 0) void stay()
          },
        },
      )
      .then(
        async (progress) => {
          setResult({ ...progress, running: false, stopped: false })
          if (progress.count === 0) setCurrent(null)
          else if (!placed) {
            await stay()
            if (!placed) show(await document.ask('found', { index: 0 }))
          }
        },
        () => undefined,
      )
    return () => stopping.abort()
  }, [document, usable, text, regex, matchCase, wholeWord, where, done, attempt])

  const { count } = result
  const step = useCallback(
    (by: 1 | -1) => {
      if (count === 0) return
      const index = asked.current < 0 ? 0 : (asked.current + by + count) % count
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
    [document, count],
  )
  const stop = () => {
    searching.current?.abort()
    setResult((before) => ({ ...before, running: false, stopped: true }))
  }
  const goOn = () => setAttempt(attempt + 1)
  return { ...result, open: query !== null, problem, current, step, stop, goOn }
}
