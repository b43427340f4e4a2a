import { type RefObject, useEffect, useRef } from 'react'
import type { LineMarks } from '../../engine/find/line-marks.ts'

const around = 160

/**
 * Paints what was found over lines that are drawn already, whatever their colours are made of. Each line is an element
 * with `data-row`, its text inside of `data-text`. The match that people stand on (`current`) is scrolled into view
 * sideways, once.
 */
export function useHighlights(
  scroller: RefObject<HTMLElement | null>,
  marks: readonly (LineMarks | null)[],
  from: number,
  current: object | null,
): void {
  const shown = useRef<object | null>(null)
  useEffect(() => {
    const found = new Highlight()
    const standing = new Highlight()
    for (const line of scroller.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const one = marks[Number(line.dataset.row) - from]
      const text = one && line.querySelector('[data-text]')
      if (!text) continue
      for (const [at, [start, end]] of one.marks.entries()) {
        const range = rangeIn(text, start, end)
        if (!range) continue
        const isCurrent = at === one.current
        const highlight = isCurrent ? standing : found
        highlight.add(range)
        if (isCurrent && current !== null && shown.current !== current && scroller.current) {
          shown.current = current
          scrollSideways(scroller.current, range)
        }
      }
    }
    CSS.highlights.set('found', found)
    CSS.highlights.set('found-current', standing)
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-current')
    }
  })
}

/** As little as needed, with some of what is around it. */
function scrollSideways(scroller: HTMLElement, range: Range): void {
  const { left, right, width } = range.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  const room = Math.min(around, Math.max((view.width - width) / 2, 0))
  if (right + room > view.left + scroller.clientWidth) scroller.scrollLeft += left - room - view.left
  else if (left < view.left) scroller.scrollLeft += left - room - view.left
}

/** From one character to another of the text that an element shows; null when it is shorter. */
function rangeIn(element: Element, start: number, end: number): Range | null {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!begun && start < before + length) {
      range.setStart(node, start - before)
      begun = true
    }
    if (begun && end <= before + length) {
      range.setEnd(node, end - before)
      return range
    }
    before += length
  }
  return null
}
