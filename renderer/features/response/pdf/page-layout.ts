/** In pixels of the screen at 100 %. */
export interface PageSize {
  width: number
  height: number
}

/** A zoom as a factor, or what shall fit. */
export type Zoom = number | 'width' | 'page'

/** A place that stays in view whatever the zoom: so much of the page lies above the upper edge. */
export interface Place {
  /** From 0. */
  page: number
  share: number
}

export const gap = 12
const smallest = 0.1
const largest = 5
/** Wider columns are not read more easily: fitting the width stops here. */
const widestFit = 2
/** Browsers cap the height of an element. */
const tallest = 30_000_000
const steps = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 5]

/** The factor that a zoom means for these pages in so much room. */
export function scaleFor(zoom: Zoom, sizes: readonly PageSize[], room: PageSize): number {
  const wide = sizes.reduce((most, { width }) => Math.max(most, width), 1)
  const total = sizes.reduce((sum, { height }) => sum + height, 0)
  const byWidth = (room.width - 2 * gap) / wide
  const byHeight = (room.height - 2 * gap) / Math.max(sizes[0]?.height ?? 1, 1)
  const wanted =
    typeof zoom === 'number' ? zoom : zoom === 'width' ? Math.min(byWidth, widestFit) : Math.min(byWidth, byHeight)
  return Math.max(Math.min(wanted, largest, tallest / Math.max(total, 1)), smallest)
}

/** The next step of the zoom. */
export function stepZoom(scale: number, by: 1 | -1): number {
  const near = 0.01
  if (by > 0) return steps.find((step) => step > scale + near) ?? largest
  return steps.findLast((step) => step < scale - near) ?? smallest
}

/** Pages below each other, each so large as the scale makes it. */
export class PageLayout {
  readonly height: number
  readonly width: number
  readonly #sizes: readonly PageSize[]
  readonly #scale: number
  readonly #tops: Float64Array

  constructor(sizes: readonly PageSize[], scale: number) {
    this.#sizes = sizes
    this.#scale = scale
    this.#tops = new Float64Array(sizes.length)
    let top = gap
    let width = 0
    for (const [page, size] of sizes.entries()) {
      this.#tops[page] = top
      top += Math.floor(size.height * scale) + gap
      width = Math.max(width, Math.floor(size.width * scale))
    }
    this.height = top
    this.width = width + 2 * gap
  }

  /** Where the page lies, in pixels from the top, and how large it is. */
  box(page: number): PageSize & { top: number } {
    const { width, height } = this.#sizes[page] ?? { width: 0, height: 0 }
    const top = this.#tops[page] ?? 0
    return { top, width: Math.floor(width * this.#scale), height: Math.floor(height * this.#scale) }
  }

  /** The page that lies at this height, or the one above the gap there. */
  pageAt(y: number): number {
    let low = 0
    let high = this.#tops.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#tops[middle]! <= y) low = middle
      else high = middle - 1
    }
    return Math.max(low, 0)
  }

  /** The page that fills most of what is in view. */
  mostAt(top: number, room: number): number {
    return this.pageAt(top + room / 2)
  }

  placeAt(top: number): Place {
    const page = this.pageAt(top)
    const box = this.box(page)
    return { page, share: box.height > 0 ? (top - box.top) / box.height : 0 }
  }

  topOf({ page, share }: Place): number {
    const box = this.box(page)
    return box.top + share * box.height
  }
}
