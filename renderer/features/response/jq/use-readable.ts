import { useEffect, useState } from 'react'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'

/** The document, once there is something of it to be seen; until then the one before, so that nothing flickers. */
export function useReadable(document: DocumentHandle): DocumentHandle {
  const [shown, setShown] = useState(document)
  useEffect(() => {
    const check = () => {
      const { kind, rows, done } = document.state()
      if (rows > 0 || done || (kind !== null && kind !== 'json')) setShown(document)
    }
    check()
    return document.subscribe(check)
  }, [document])
  return shown
}
