/** Browsers cap the height of an element (17 to 33 million pixels); well below that all of them agree. */
const tallest = 8_000_000

/** Maps between rows and the scroll offset. Beyond the tallest height one scrolled pixel stands for several. */
export interface ScrollMap {
  /** Height of the scrolled content, in pixels. */
  height: number
  /** True when one pixel of the scrollbar is more than one pixel of the rows. */
  scaled: boolean
  /** Pixels above the first visible pixel of the rows, for a scroll offset. */
  toRows(scrollTop: number): number
  toScroll(offset: number): number
  /** The largest offset into the rows. */
  end: number
}

export function scrollMap(rows: number, rowHeight: number, viewport: number): ScrollMap {
  const total = rows * rowHeight
  const end = Math.max(total - viewport, 0)
  if (total <= tallest) {
    return { height: total, scaled: false, toRows: (top) => top, toScroll: (offset) => offset, end }
  }
  const ratio = end / (tallest - viewport)
  return {
    height: tallest,
    scaled: true,
    toRows: (top) => Math.min(top * ratio, end),
    toScroll: (offset) => offset / ratio,
    end,
  }
}
