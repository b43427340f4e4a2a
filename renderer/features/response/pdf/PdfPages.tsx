import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { PdfPage } from './PdfPage.tsx'
import styles from './PdfPreview.module.css'
import type { PageLayout } from './page-layout.ts'
import type { PdfFile } from './pdf-file.ts'

/** Pages that are drawn beyond the edges, above and below. */
const beyond = 1

export interface PdfPagesProps {
  file: PdfFile
  layout: PageLayout
  scale: number
  scroller: RefObject<HTMLElement | null>
  /** How far it is scrolled and how much is in view, in pixels. */
  top: number
  room: number
  onScroll: (top: number) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The pages below each other, of which only those in view are there. */
export function PdfPages({ file, layout, scale, scroller, top, room, onScroll, onKeyDown }: PdfPagesProps) {
  const last = useRef({ layout, place: layout.placeAt(0) })
  // Other sizes: what was at the upper edge stays there.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || last.current.layout === layout) return
    last.current.layout = layout
    element.scrollTop = Math.round(layout.topOf(last.current.place))
    onScroll(element.scrollTop)
  }, [layout, scroller, onScroll])
  const from = Math.max(layout.pageAt(top) - beyond, 0)
  const to = Math.min(layout.pageAt(top + room) + beyond + 1, file.pages)
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label="PDF document"
      className={styles.scroller}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget: { scrollTop } }) => {
        last.current.place = last.current.layout.placeAt(scrollTop)
        onScroll(scrollTop)
      }}
    >
      <div className={styles.pages} style={{ height: layout.height, minWidth: layout.width }}>
        {Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at).map((page) => (
          <PdfPage key={page} file={file} page={page} scale={scale} box={layout.box(page)} />
        ))}
      </div>
    </section>
  )
}
