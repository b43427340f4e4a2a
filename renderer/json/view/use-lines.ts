import { useEffect, useState } from 'react'
import { useSlow } from '../../ui/use-slow.ts'
import type { TextLine } from '../engine/printed-lines.ts'
import type { TextForm } from '../engine/walked-text.ts'
import type { DocumentHandle } from '../worker/open-document.ts'
import type { LineCount } from '../worker/questions/text-questions.ts'

export interface Lines extends LineCount {
  /** How much is laid out, 0 to 1, once that takes a while; else null. */
  share: number | null
  stopped: boolean
  stop: () => void
  goOn: () => void
}

const nothing: LineCount = { count: 0, lastNumber: 0, whole: false }

/** Lays out the lines of a form at a width; the first are there at once, the rest follows as bytes come. */
export function useLines(document: DocumentHandle, form: TextForm, columns: number): Lines {
  const [counted, setCounted] = useState({ key: '', ...nothing })
  const [share, setShare] = useState<number | null>(null)
  const [stopped, setStopped] = useState('')
  const { kind, stopped: cutShort } = document.state()
  const key = `${form} ${columns} ${kind} ${cutShort}`
  const slow = useSlow(share !== null)
  const isStopped = stopped === key
  const isWhole = counted.key === key && counted.whole
  useEffect(() => {
    if (columns <= 0 || isStopped || isWhole) return
    const controller = new AbortController()
    const { signal } = controller
    const count = ({ count, lastNumber, whole }: LineCount) => setCounted({ key, count, lastNumber, whole })
    const onProgress = (value: LineCount & { share: number }) => {
      if (signal.aborted) return
      count(value)
      if (document.state().done) setShare(value.share)
    }
    const layOut = async () => {
      for (let whole = false; !whole; ) {
        const result = await document.work('layOut', { form, columns }, { onProgress, signal })
        count(result)
        whole = result.whole
        if (!whole) await news(document, signal)
      }
      setShare(null)
    }
    layOut().catch(() => undefined)
    return () => {
      controller.abort()
      setShare(null)
    }
  }, [document, form, columns, key, isStopped, isWhole])
  const { count, lastNumber, whole } = counted.key === key ? counted : nothing
  return {
    count,
    lastNumber,
    whole,
    share: isStopped || !slow ? null : share,
    stopped: isStopped && !whole,
    stop: () => setStopped(key),
    goOn: () => setStopped(''),
  }
}

/** Resolves when more is known of the document: more bytes, or that all are there. */
function news(document: DocumentHandle, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const before = document.state()
    const leave = document.subscribe(() => {
      const now = document.state()
      if (now.received === before.received && now.done === before.done) return
      leave()
      resolve()
    })
    signal.addEventListener('abort', () => {
      leave()
      reject(signal.reason)
    })
  })
}

export interface ShownLines {
  lines: TextLine[]
  from: number
}

/** The lines in view. While others are on their way the last ones stay. */
export function useShownLines(
  document: DocumentHandle,
  { form, columns, from, to }: { form: TextForm; columns: number; from: number; to: number },
  { count, whole }: LineCount,
): ShownLines {
  const [shown, setShown] = useState<ShownLines>({ lines: [], from: 0 })
  const end = Math.min(to, count)
  const { received } = document.state()
  // The last line grows while bytes come.
  const asOf = whole || end < count ? -1 : received
  useEffect(() => {
    if (columns <= 0 || end <= from || asOf === 0) return
    let stale = false
    document.ask('lines', { form, columns, from, to: end }).then(
      ({ lines }) => !stale && setShown({ lines, from }),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, form, columns, from, end, asOf])
  return shown
}
