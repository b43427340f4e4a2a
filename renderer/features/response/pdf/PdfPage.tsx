import { useEffect, useRef, useState } from 'react'
import styles from './PdfPreview.module.css'
import type { PdfFile } from './pdf-file.ts'

export interface PdfPageProps {
  file: PdfFile
  /** From 0. */
  page: number
  scale: number
  box: { top: number; width: number; height: number }
}

/** One page as a picture, with its text over it. While it is drawn larger, the smaller picture stays. */
export function PdfPage({ file, page, scale, box }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null)
  const [broken, setBroken] = useState(false)
  const [drawn, setDrawn] = useState(0)
  useEffect(() => {
    const canvas = document.createElement('canvas')
    const text = document.createElement('div')
    canvas.className = styles.picture!
    canvas.setAttribute('aria-hidden', 'true')
    text.className = styles.text!
    let current = true
    const drawing = file.draw(page, scale, canvas, text)
    void drawing.done.then((whole) => {
      if (!current) return
      setBroken(!whole)
      if (!whole) return
      place.current?.replaceChildren(canvas, text)
      setDrawn(scale)
    })
    return () => {
      current = false
      drawing.cancel()
    }
  }, [file, page, scale])
  const name = `Page ${(page + 1).toLocaleString('en')} of ${file.pages.toLocaleString('en')}`
  return (
    <article
      aria-label={name}
      aria-busy={drawn !== scale && !broken}
      className={styles.page}
      style={{ top: box.top, width: box.width, height: box.height }}
    >
      <div ref={place} className={styles.drawing} />
      {broken && <p className={styles.broken}>This page cannot be drawn.</p>}
    </article>
  )
}
