import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { copyText } from '../../ui/copy-text.ts'
import type { TextForm } from '../engine/walked-text.ts'
import type { DocumentHandle } from '../worker/open-document.ts'
import { copiedLines } from './copy-lines.ts'
import type { Finding } from './find/use-find.ts'
import { useHighlights } from './find/use-highlights.ts'
import { useLineMarks } from './find/use-line-marks.ts'
import { LineText } from './LineText.tsx'
import type { TextLanguage } from './line-colours.ts'
import { useColumns } from './use-columns.ts'
import { type Lines, useLines, useShownLines } from './use-lines.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import styles from './VirtualText.module.css'

const lineHeight = 20
const padding = 8
const fewestDigits = 4
/** A line without wrapping goes on in the next one after so many columns. */
const widest = 2000

export interface VirtualTextProps {
  document: DocumentHandle
  form: TextForm
  language: TextLanguage
  wrap: boolean
  /** What is being looked for. */
  finding: Finding
  /** The first byte in view: where the text begins to be shown, and kept up to date while one scrolls. */
  place: RefObject<number>
  /** What is known of the lines, for the bar above. */
  onLines: (lines: Lines) => void
}

/** Text of any length: only the lines in view are asked for and drawn. */
export function VirtualText({ document, form, language, wrap, finding, place, onLines }: VirtualTextProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  // Room for line numbers that are still to come: with the width all lines would have to be laid out anew.
  const [most, setMost] = useState(fewestDigits)
  const { received } = document.state()
  const digits = Math.max(most, received > 1_000_000 ? String(Math.ceil(received / 4)).length : 0)
  const fit = useColumns(scroller, probe, digits)
  const columns = wrap ? fit : widest
  const lines = useLines(document, form, columns)
  const { count, lastNumber, whole } = lines
  const view = useVirtualRows(scroller, count, lineHeight, padding)
  const shown = useShownLines(document, { form, columns, from: view.from, to: Math.max(view.to, 64) }, lines)
  // Form, width or document changed: the place that was in view comes back once its line is known.
  const key = `${form} ${columns}`
  const [settled, setSettled] = useState('')
  const [target, setTarget] = useState<number | null>(null)
  const [all, setAll] = useState(false)

  useEffect(() => setMost((before) => Math.max(before, String(lastNumber).length)), [lastNumber])
  useEffect(() => onLines(lines))
  useEffect(() => {
    if (columns <= 0 || settled === key || count === 0) return
    let stale = false
    document.ask('lineAt', { form, columns, offset: place.current }).then(
      ({ row }) => {
        if (stale || (row >= count - 1 && !whole)) return
        setTarget(row)
        setSettled(key)
      },
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, form, columns, key, settled, count, whole, place])
  useLayoutEffect(() => {
    if (target === null || target >= count) return
    view.toTop(target)
    setTarget(null)
  }, [target, count, view.toTop])
  useEffect(() => {
    const first = shown.lines[view.first - shown.from]
    if (settled === key && target === null && first) place.current = first.at
  }, [settled, key, target, shown, view.first, place])

  const found = finding.current
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew once all lines are laid out
  useEffect(() => {
    if (!found || settled !== key || target !== null) return
    let stale = false
    document.ask('lineAt', { form, columns, offset: found.from }).then(
      ({ row }) => !stale && view.show(row),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, found, form, columns, settled, key, target, whole, view.show])
  useHighlights(scroller, useLineMarks(document, finding, shown), shown.from, found)

  const onKeyDown = (event: KeyboardEvent) => {
    const plainKey = event.key === 'Shift' || event.key === 'Control' || event.key === 'Meta'
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault()
      getSelection()?.removeAllRanges()
      setAll(true)
    } else if (all && (event.ctrlKey || event.metaKey) && event.key === 'c') {
      event.preventDefault()
      void document.ask('whole', { form }).then(copyText)
    } else if (!plainKey) setAll(false)
  }
  const onCopy = (event: ClipboardEvent) => {
    const selection = getSelection()
    const text = selection && copiedLines(selection, shown.lines, shown.from)
    if (!text) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
  }

  const places = Array.from({ length: Math.max(view.to - view.from, 0) }, (_, offset) => view.from + offset)
  return (
    <div
      ref={scroller}
      role="document"
      aria-label="Response text"
      aria-busy={!whole}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      data-all={all || undefined}
      className={styles.text}
      onKeyDown={onKeyDown}
      onPointerDown={() => setAll(false)}
      onCopy={onCopy}
    >
      <span ref={probe} className={styles.probe} aria-hidden>
        0000000000
      </span>
      <div style={{ height: view.height }}>
        <div style={{ transform: `translateY(${view.top}px)` }}>
          {places.map((row) => {
            const line = shown.lines[row - shown.from]
            return (
              <div key={row} data-row={row} className={styles.line}>
                <span className={styles.number} style={{ width: `${digits}ch` }} data-number={line?.number ?? ''} />
                <span data-text className={styles.words}>
                  {line && <LineText text={line.text} language={language} quoted={line.quoted} />}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
