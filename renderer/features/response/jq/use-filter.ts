import { useEffect, useMemo, useRef } from 'react'
import type { JqPlace } from '#shared/model/jq.ts'
import type { Response } from '#shared/model/response.ts'
import { dropFilter, type FilterRun, filterRunsStore, runFilter, stopFilter } from '../../../session/filter-runs.ts'
import { setLayout, useLayout } from '../../../session/layout.ts'
import { useStore } from '../../../session/store.ts'
import { filterTextsStore, keepFilter, setFilterText } from './filter-texts.ts'
import { useRipe } from './use-ripe.ts'

/** Milliseconds a filter may run while one types, and after Enter. */
const liveLimit = 10_000
const patientLimit = 600_000
/** Milliseconds without a key before the filter runs; on large answers each run costs more. */
const pause = 160
const longPause = 450
const large = 20_000_000
const printed = 4_000_000

export interface Filter {
  /** The bar is to be seen. */
  open: boolean
  toggle(): void
  text: string
  setText(text: string): void
  /** Runs what is there, with more time; keeps it in the history. */
  runNow(text?: string): void
  clear(): void
  /** Ends what runs; the last result stays. */
  stop(): void
  run: FilterRun | null
  /** It has stood still long enough for its mistakes to be told: a filter half typed is no mistake. */
  ripe: boolean
  places: readonly JqPlace[]
  /** The answer; or, in its place, what the filter made of it. */
  shown: Response
}

/** The filter on an answer. `tab` names the request tab. */
export function useFilter(response: Response, tab: string): Filter {
  const open = useLayout('response.jq', false)
  const text = useStore(filterTextsStore, (all) => all[tab] ?? '')
  const { bodyId, size } = response
  const found = useStore(filterRunsStore, (all) => all[bodyId])
  const wanted = open ? text.trim() : ''
  const run = wanted === '' ? null : (found ?? null)
  const limit = useRef(liveLimit)

  useEffect(() => {
    if (wanted === '') {
      dropFilter(bodyId)
      return
    }
    // Coming back to a tab finds what ran before; and Enter does not wait for the pause.
    const ran = () => filterRunsStore.get()[bodyId]?.filter === wanted
    if (ran()) return
    const first = filterRunsStore.get()[bodyId] === undefined
    const wait = first ? 0 : size > large ? longPause : pause
    const timer = setTimeout(() => {
      if (!ran()) void runFilter(bodyId, wanted, indentFor(size), limit.current)
    }, wait)
    return () => clearTimeout(timer)
  }, [bodyId, size, wanted])

  const result = run?.result ?? null
  const shown = useMemo(() => (result ? withBody(response, result.bodyId, result.size) : response), [response, result])
  const ripe = useRipe(run)
  const detail = ripe && run?.state === 'failed' ? (run.error?.detail as { places?: JqPlace[] } | undefined) : undefined
  return {
    open,
    toggle: () => setLayout('response.jq', !open),
    text,
    setText(next) {
      limit.current = liveLimit
      setFilterText(tab, next.replace(/[\r\n]+/g, ' '))
    },
    runNow(next = text) {
      const filter = next.trim()
      if (filter === '') return
      setFilterText(tab, next)
      keepFilter(filter)
      const finished = filterRunsStore.get()[bodyId]
      if (finished?.filter === filter && finished.state === 'done') return
      limit.current = patientLimit
      void runFilter(bodyId, filter, indentFor(size), patientLimit)
    },
    clear() {
      if (run?.state === 'done') keepFilter(text)
      setFilterText(tab, '')
    },
    stop: () => stopFilter(bodyId),
    run,
    ripe,
    places: detail?.places ?? [],
    shown,
  }
}

/** As jq prints it where that is to be copied and read; large results stay compact. */
function indentFor(size: number): number | null {
  return size <= printed ? 2 : null
}

function withBody(response: Response, bodyId: string, size: number): Response {
  return { ...response, bodyId, size, contentType: 'application/json' }
}
