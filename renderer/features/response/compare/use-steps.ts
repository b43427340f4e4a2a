import { useEffect, useRef, useState } from 'react'
import type { ComparisonHandle } from '../../../json/worker/compare/open-comparison.ts'

export interface Steps {
  /** The row that one stands on. */
  selected: number
  select: (row: number) => void
  /** Which difference was stepped to. */
  place: { at: number; of: number } | null
  step: (by: 1 | -1) => void
}

/** The way through the differences. Keys may come faster than answers: each step begins where the one before ended. */
export function useSteps(handle: ComparisonHandle | null, run: number): Steps {
  const [selected, setSelected] = useState(0)
  const [place, setPlace] = useState<Steps['place']>(null)
  const way = useRef({ row: -1, last: Promise.resolve() })
  const step = (by: 1 | -1) => {
    const mine = way.current
    mine.last = mine.last.then(async () => {
      const { row } = mine
      if (mine !== way.current) return
      const next = await handle?.ask('step', { row, by }).catch(() => null)
      // Other differences are shown by now, or another row was chosen.
      if (!next || mine !== way.current || mine.row !== row) return
      mine.row = next.row
      setSelected(next.row)
      setPlace(next)
    })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: other differences: begin with the first one
  useEffect(() => {
    way.current = { row: -1, last: Promise.resolve() }
    setSelected(0)
    setPlace(null)
    if (run > 0) step(1)
  }, [handle, run])
  const select = (row: number) => {
    way.current.row = row
    setSelected(row)
  }
  return { selected, select, place, step }
}
