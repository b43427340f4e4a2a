import { WrapText } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { DocumentHandle } from '../worker/open-document.ts'
import type { TextForm } from '../worker/questions/text-questions.ts'
import { formatSize } from './format-size.ts'
import { LineText } from './LineText.tsx'
import styles from './RawText.module.css'
import { useDocumentState } from './use-document.ts'
import { useLines } from './use-lines.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

/** More would make page and clipboard wait. */
const largestCopy = 64_000_000
const lineHeight = 20
const padding = 8
/** A line without wrapping goes on in the next one after so many columns. */
const widest = 2000

export interface RawTextProps {
  document: DocumentHandle
  form: TextForm
  onForm: (form: TextForm) => void
  wrap: boolean
  onWrap: (wrap: boolean) => void
}

/** The text of the answer, decoded and otherwise untouched. "Pretty" moves only the space between tokens. */
export function RawText({ document, form, onForm, wrap, onWrap }: RawTextProps) {
  const state = useDocumentState(document)
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const [fit, setFit] = useState(0)
  const json = state.kind === 'json'
  const columns = wrap ? fit : widest
  const [count, setCount] = useState(0)
  const view = useVirtualRows(scroller, count, lineHeight, padding)
  const answer = useLines(document, json ? form : 'received', columns, view.from, Math.max(view.to, 64))
  useEffect(() => setCount(answer.count), [answer.count])
  const places = Array.from({ length: Math.max(view.to - view.from, 0) }, (_, offset) => view.from + offset)
  const gutter = Math.max(String(answer.lastNumber).length, 3)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      const character = (probe.current?.getBoundingClientRect().width ?? 80) / 10
      setFit(Math.max(Math.floor((element.clientWidth - 36) / character) - gutter, 20))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [gutter])

  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        {json && (
          <SegmentedControl
            label="Text"
            value={form}
            onChange={onForm}
            options={[
              { value: 'pretty', label: 'Pretty' },
              { value: 'received', label: 'As received' },
            ]}
          />
        )}
        <span className={styles.facts}>
          {answer.lastNumber.toLocaleString('en')} {answer.lastNumber === 1 ? 'line' : 'lines'}
          {form === 'received' || !json ? `, ${formatSize(state.received)}` : ', no token changed'}
        </span>
        <span className={styles.fill} />
        <IconButton label="Wrap lines" icon={WrapText} pressed={wrap} onClick={() => onWrap(!wrap)} />
        {state.received <= largestCopy && (
          <CopyButton
            size="md"
            label="Copy text"
            getText={() => document.ask('whole', { form: json ? form : 'received' })}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <div ref={scroller} role="document" aria-label="Response text" tabIndex={0} className={styles.text}>
        <span ref={probe} className={styles.probe} aria-hidden>
          0000000000
        </span>
        <div style={{ height: view.height }}>
          <div style={{ transform: `translateY(${view.top}px)` }}>
            {places.map((place) => {
              const line = answer.lines[place - answer.from]
              const next = answer.lines[place - answer.from + 1]
              // A part of a split line may begin inside a string: it has no colours.
              const coloured = json && line && line.number !== null && next?.number !== null
              return (
                <div key={place} className={styles.line}>
                  <span className={styles.number} style={{ width: `${gutter}ch` }} data-number={line?.number ?? ''} />
                  <span>{coloured ? <LineText text={line.text} /> : line?.text}</span>
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}
