import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Response } from '#shared/model/response.ts'
import type { CompareSettings, CompareState } from '../../../json/worker/compare/compare-protocol.ts'
import { type ComparisonHandle, openComparison, type ReadyState } from '../../../json/worker/compare/open-comparison.ts'

export interface RunningComparison {
  /** Null before it began and after it was stopped. */
  handle: ComparisonHandle | null
  state: CompareState | null
  found: ReadyState | null
  stopped: boolean
  stop: () => void
  again: () => void
}

const quiet = () => () => undefined

/** Compares two answers in a worker for as long as the component is shown. */
export function useComparison(a: Response, b: Response, settings: CompareSettings): RunningComparison {
  const [handle, setHandle] = useState<ComparisonHandle | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [stopped, setStopped] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings need no new worker, another attempt does
  useEffect(() => {
    const opened = openComparison(a, b, settings)
    setHandle(opened)
    setStopped(false)
    return () => opened.dispose()
  }, [a, b, attempt])
  const { mode, byValue, onlyChanges } = settings
  const ignore = settings.ignore.join('\n')
  useEffect(() => {
    handle?.change({ mode, byValue, onlyChanges, ignore: ignore === '' ? [] : ignore.split('\n') })
  }, [handle, mode, byValue, onlyChanges, ignore])
  useSyncExternalStore(handle?.subscribe ?? quiet, () => handle?.version() ?? -1)
  return {
    handle,
    state: handle?.state() ?? null,
    found: handle?.found() ?? null,
    stopped,
    stop: () => {
      handle?.dispose()
      setHandle(null)
      setStopped(true)
    },
    again: () => setAttempt(attempt + 1),
  }
}
