import { useEffect, useRef, useState } from 'react'
import styles from './editor.module.css'
import type { Viewer, ViewerLanguage } from './viewer-host.ts'

type ViewerHost = typeof import('./viewer-host.ts')
let loaded: ViewerHost | undefined

/** The viewer once it is loaded, null until then and where it cannot be loaded. Starts loading when `wanted`. */
export function useViewerHost(wanted: boolean): ViewerHost | null {
  const [host, setHost] = useState(loaded ?? null)
  useEffect(() => {
    if (!wanted || host) return
    let gone = false
    import('./viewer-host.ts').then(
      (module) => {
        loaded = module
        if (!gone) setHost(module)
      },
      // Text is shown without it as well; only folding is missing.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [wanted, host])
  return host
}

export interface TextViewerProps {
  host: ViewerHost
  text: string
  language: ViewerLanguage
  wrap: boolean
  /** The line that is at the top to begin with, from 1. */
  line: number
  onTop: (line: number) => void
}

/** A text to read, with folding. For texts of a few megabytes. */
export function TextViewer({ host, text, language, wrap, line, onTop }: TextViewerProps) {
  const place = useRef<HTMLDivElement>(null)
  const viewer = useRef<Viewer | null>(null)
  const latest = useRef({ wrap, line, onTop })
  useEffect(() => {
    latest.current = { wrap, line, onTop }
  })
  useEffect(() => {
    if (!place.current) return
    const { wrap: wrapNow, line: lineNow } = latest.current
    const shown = { text, language, wrap: wrapNow, line: lineNow }
    const opened = host.showText(place.current, shown, (top) => latest.current.onTop(top))
    viewer.current = opened
    return () => {
      viewer.current = null
      opened.leave()
    }
  }, [host, text, language])
  useEffect(() => viewer.current?.setWrap(wrap), [wrap])
  return <div ref={place} className={styles.place} />
}
