import { useEffect, useState } from 'react'

const tickMs = 100

/** Milliseconds since `startedAt` (epoch), by the clock on the wall. */
export function useElapsed(startedAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return Math.max(now - startedAt, 0)
}
