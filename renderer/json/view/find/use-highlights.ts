import { type RefObject, useEffect } from 'react'
import type { LineMarks } from '../../engine/find/line-marks.ts'

/**
 * Paints what was found over lines that are drawn already, whatever their colours are made of. Each line is an element
 * with `data-row`, its text inside of `data-text`.
 */
export function useHighlights(
  scroller: RefObject<HTMLElement | null>,
  marks: readonly (LineMarks | null)[],
  from: number,
): void {
  useEffect(() => {
    const found = new Highlight()
    const current = new Highlight()
    for (const line of scroller.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const one = marks[Number(line.dataset.row) - from]
      const text = one && line.querySelector('[data-text]')
      if (!text) continue
      for (const [at, [start, end]] of one.marks.entries()) {
        const range = rangeIn(text, start, end)
        if (range) (at === one.current ? current : found).add(range)
      }
    }
    CSS.highlights.set('found', found)
    CSS.highlights.set('found-current', current)
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-current')
    }
  })
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
