import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import preview from '../body/Preview.module.css'
import styles from './PdfPreview.module.css'
import { stepZoom, type Zoom } from './page-layout.ts'

export interface PdfBarProps {
  /** From 0. */
  page: number
  pages: number
  onPage: (page: number) => void
  zoom: Zoom
  scale: number
  onZoom: (zoom: Zoom) => void
  facts: string
}

/** Which page is in view and how large. */
export function PdfBar({ page, pages, onPage, zoom, scale, onZoom, facts }: PdfBarProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const wanted = Number(typed)
  const outside = typed !== null && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= pages)
  return (
    <div className={preview.bar}>
      <span className={styles.where}>
        Page
        <TextField
          label="Page"
          title="Enter goes there"
          size="sm"
          inputMode="numeric"
          invalid={outside}
          value={typed ?? String(page + 1)}
          style={{ width: 16 + 8 * Math.max(String(pages).length, 2) }}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || outside) return
            onPage((typed === null ? page + 1 : wanted) - 1)
            setTyped(null)
          }}
        />
        of {pages.toLocaleString('en')}
      </span>
      <span className={styles.fill} />
      <span className={preview.facts}>{facts}</span>
      <IconButton size="sm" label="Zoom out" shortcut="−" icon={Minus} onClick={() => onZoom(stepZoom(scale, -1))} />
      <output className={styles.zoom} aria-label="Zoom">
        {Math.round(scale * 100)} %
      </output>
      <IconButton size="sm" label="Zoom in" shortcut="+" icon={Plus} onClick={() => onZoom(stepZoom(scale, 1))} />
      <SegmentedControl
        label="Fit"
        value={typeof zoom === 'number' ? (zoom === 1 ? 'full' : '') : zoom}
        onChange={(next) => onZoom(next === 'width' || next === 'page' ? next : 1)}
        options={[
          { value: 'width', label: 'Width' },
          { value: 'page', label: 'Page' },
          { value: 'full', label: '100 %' },
        ]}
      />
    </div>
  )
}
