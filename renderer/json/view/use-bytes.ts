import { useEffect, useState } from 'react'
import type { DocumentHandle } from '../worker/open-document.ts'

export interface ShownBytes {
  from: number
  bytes: Uint8Array
}

/** The bytes in view. While others are on their way the last ones stay. */
export function useBytes(document: DocumentHandle, from: number, to: number): ShownBytes {
  const [shown, setShown] = useState<ShownBytes>({ from: 0, bytes: new Uint8Array() })
  useEffect(() => {
    if (to <= from) return
    let stale = false
    document.ask('bytes', { from, to }).then(
      (bytes) => !stale && setShown({ from, bytes }),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, from, to])
  return shown
}
