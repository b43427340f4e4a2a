import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { Progress } from '../../../ui/Progress.tsx'
import { bodyAddress } from '../body/file-name.ts'
import preview from '../body/Preview.module.css'
import { PdfBar } from './PdfBar.tsx'
import { PdfPages } from './PdfPages.tsx'
import { PdfTrouble } from './PdfTrouble.tsx'
import { PageLayout, type PageSize, scaleFor, stepZoom, type Zoom } from './page-layout.ts'
import type { PdfFile } from './pdf-file.ts'
import { usePdf } from './use-pdf.ts'

/** The pages of a PDF as pictures with selectable text. Nothing in it runs or fetches. */
export function PdfPreview({ response, done }: { response: Response; done: boolean }) {
  const [password, setPassword] = useState<string | null>(null)
  const state = usePdf(done ? bodyAddress(response) : null, password)
  if (state.phase === 'failed') {
    return <PdfTrouble problem={state.problem} response={response} wrong={password !== null} onPassword={setPassword} />
  }
  return (
    <div className={preview.pane}>
      {state.phase === 'reading' ? (
        <Progress value={null} label="Reading the PDF" />
      ) : (
        <Pages file={state.file} sizes={state.sizes} facts={`PDF document, ${formatSize(response.size)}`} />
      )}
    </div>
  )
}

function Pages({ file, sizes, facts }: { file: PdfFile; sizes: readonly PageSize[]; facts: string }) {
  const scroller = useRef<HTMLElement>(null)
  const [room, setRoom] = useState<PageSize>({ width: 0, height: 0 })
  const [zoom, setZoom] = useState<Zoom>('width')
  const [top, setTop] = useState(0)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const scale = scaleFor(zoom, sizes, room)
  const layout = useMemo(() => new PageLayout(sizes, scale), [sizes, scale])
  const page = layout.mostAt(top, room.height)
  const goTo = (next: number) => {
    const to = Math.min(Math.max(next, 0), file.pages - 1)
    if (!scroller.current) return
    scroller.current.scrollTop = layout.box(to).top
    // The next key may come before the scrolling is told.
    setTop(scroller.current.scrollTop)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => goTo(page - 1),
      ArrowRight: () => goTo(page + 1),
      '+': () => setZoom(stepZoom(scale, 1)),
      '=': () => setZoom(stepZoom(scale, 1)),
      '-': () => setZoom(stepZoom(scale, -1)),
      '0': () => setZoom('width'),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  return (
    <>
      <PdfBar page={page} pages={file.pages} onPage={goTo} zoom={zoom} scale={scale} onZoom={setZoom} facts={facts} />
      <PdfPages
        file={file}
        layout={layout}
        scale={scale}
        scroller={scroller}
        top={top}
        room={room.height}
        onScroll={useCallback((next: number) => setTop(next), [])}
        onKeyDown={onKeyDown}
      />
    </>
  )
}
