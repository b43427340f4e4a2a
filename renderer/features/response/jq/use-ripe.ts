import { useEffect, useState } from 'react'
import type { FilterRun } from '../../../session/filter-runs.ts'

const stillMs = 600

/** Whether the outcome of a run has stood for a moment. */
export function useRipe(run: FilterRun | null): boolean {
  const [ripe, setRipe] = useState<FilterRun | null>(null)
  useEffect(() => {
    if (run?.state !== 'failed') return
    const timer = setTimeout(() => setRipe(run), stillMs)
    return () => clearTimeout(timer)
  }, [run])
  return run !== null && ripe === run
}
