import { useEffect, useState } from 'react'

/** True once something has been going on for 300 ms: what is over sooner needs no sign. */
export function useSlow(running: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!running) return
    const timer = setTimeout(() => setSlow(true), 300)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [running])
  return running && slow
}
