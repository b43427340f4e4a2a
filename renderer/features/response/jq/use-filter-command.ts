import { useState } from 'react'
import { useCommand } from '../../../session/commands.ts'
import type { Filter } from './use-filter.ts'

const shortcut = /mac/i.test(navigator.platform) ? '⌥+J' : 'Alt+J'

/** Opens the bar with the cursor in it; closes it when the cursor is there already. */
export function useFilterCommand({ open, toggle }: Filter, usable: boolean, showBody: () => void) {
  // Counts how often the cursor was asked for: each time it goes there, also when the bar is open.
  const [focused, setFocused] = useState(0)
  const go = () => {
    if (!usable && !open) return
    showBody()
    const inside = document.activeElement?.getAttribute('aria-label') === 'jq filter'
    if (!open || inside) toggle()
    if (!inside) setFocused((times) => times + 1)
  }
  useCommand('filter-response', go)
  return {
    shortcut,
    focused,
    toggle() {
      if (!open) showBody()
      toggle()
      if (!open) setFocused((times) => times + 1)
    },
  }
}
