import { useCallback, useEffect, useRef, useState } from 'react'
import { useSlow } from '../../ui/use-slow.ts'
import type { DocumentHandle } from '../worker/open-document.ts'
import type { WorkInput, WorkName, WorkOutput, WorkProgress, Works } from '../worker/protocol.ts'

/** Works that tell the share that is done. */
type CountedWork = { [N in WorkName]: Works[N]['progress'] extends number ? N : never }[WorkName]

export interface OneWork {
  /** The share that is done, 0 to 1, once it takes a while; null while nothing does. */
  share: number | null
  /** Ends what was run before. Answers undefined when it was stopped. */
  run: <N extends CountedWork>(name: N, input: WorkInput<N>) => Promise<WorkOutput<N> | undefined>
  stop: () => void
}

/** Runs works of a document one at a time, each until it is done, stopped, or nobody looks any more. */
export function useWork(document: DocumentHandle): OneWork {
  const [share, setShare] = useState<number | null>(null)
  const current = useRef<AbortController | null>(null)
  const slow = useSlow(share !== null)
  useEffect(() => () => current.current?.abort(), [])
  const run = useCallback(
    async <N extends CountedWork>(name: N, input: WorkInput<N>) => {
      current.current?.abort()
      const mine = new AbortController()
      current.current = mine
      setShare(0)
      const onProgress = (value: WorkProgress<N>) => current.current === mine && setShare(Number(value))
      try {
        return await document.work(name, input, { signal: mine.signal, onProgress })
      } catch (error) {
        if (mine.signal.aborted) return undefined
        throw error
      } finally {
        if (current.current === mine) setShare(null)
      }
    },
    [document],
  )
  const stop = useCallback(() => current.current?.abort(), [])
  return { share: slow ? share : null, run, stop }
}
