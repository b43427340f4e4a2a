import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 1100px)')
const wide = matchMedia('(min-width: 1500px)')

function subscribe(listener: () => void): () => void {
  for (const query of [narrow, wide]) query.addEventListener('change', listener)
  return () => {
    for (const query of [narrow, wide]) query.removeEventListener('change', listener)
  }
}

function usualWidth(): number {
  if (narrow.matches) return 224
  return wide.matches ? 304 : 272
}

/** What the sidebar has, in pixels, until somebody drags it. */
export function useUsualSidebar(): number {
  return useSyncExternalStore(subscribe, usualWidth)
}
