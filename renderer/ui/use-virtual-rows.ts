import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

export interface VirtualRows {
  scroller: RefObject<HTMLElement | null>
  count: number
  /** It stays in the document wherever the list is scrolled to: it has the focus, or is named as what has it. -1: there is none. */
  current: number
  /** In pixels; of rows that are measured what they probably have. */
  heightOf: (at: number) => number
  keyOf: (at: number) => string | number
}

/** Rows of a list or tree: those in sight, some around them and the current one are in the document. */
export function useVirtualRows({ scroller, count, current, heightOf, keyOf }: VirtualRows) {
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: 6,
    paddingEnd: 8,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return current < 0 || current >= count ? shown : [...new Set([...shown, current])].sort((a, b) => a - b)
    },
  })
}
