import { useEffect, useState } from 'react'
import { formatSize } from '../../../json/view/format-size.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import type { DocumentState } from '../../../json/worker/protocol.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import styles from './Preview.module.css'

interface Size {
  width: number
  height: number
}

/** Larger drawings would make the page wait. */
const largestDrawing = 5_000_000

/** A drawing in XML has no type of its own among the kept bytes; as part of an image it can neither run nor fetch. */
function useDrawing(document: DocumentHandle, wanted: boolean): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!wanted) return
    let stale = false
    document.ask('whole', { form: 'received' }).then(
      (text) => !stale && setAddress(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, wanted])
  return address
}

export interface ImagePreviewProps {
  document: DocumentHandle
  state: DocumentState
  /** Where its bytes are. */
  address: string
}

/** An image on a checkerboard, as large as it fits or pixel by pixel. */
export function ImagePreview({ document, state, address }: ImagePreviewProps) {
  const isDrawing = state.kind === 'xml'
  const tooLarge = isDrawing && state.received > largestDrawing
  const drawing = useDrawing(document, isDrawing && state.done && !tooLarge)
  const [size, setSize] = useState<Size | null>(null)
  const [broken, setBroken] = useState(false)
  const [zoom, setZoom] = useState<'fit' | 'full'>('fit')
  const source = isDrawing ? drawing : state.done ? address : null
  const facts = [
    isDrawing ? 'SVG drawing' : state.format,
    size && `${size.width.toLocaleString('en')} × ${size.height.toLocaleString('en')}`,
    formatSize(state.received),
  ]
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <SegmentedControl
          label="Zoom"
          value={zoom}
          onChange={setZoom}
          options={[
            { value: 'fit', label: 'Fit' },
            { value: 'full', label: '100 %' },
          ]}
        />
        <span className={styles.facts}>{facts.filter(Boolean).join(', ')}</span>
      </div>
      {tooLarge ? (
        <EmptyState title="The drawing is too large for a preview" text="Raw shows its text." />
      ) : broken ? (
        <EmptyState
          title="The image cannot be shown"
          text="It is damaged or not whole, or of a kind that is not known here. Raw shows its bytes."
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section className={styles.board} data-zoom={zoom} tabIndex={0} aria-label="Image">
          {source && (
            <img
              src={source}
              alt="What was received"
              className={styles.image}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setSize({ width, height })}
              onError={() => setBroken(true)}
            />
          )}
        </section>
      )}
    </div>
  )
}
