import type { KeyboardEvent } from 'react'

const pageRows = 10

interface ListKeys {
  /** Rows that can be current, in their order. */
  stops: readonly number[]
  current: number
  go: (at: number) => void
  /** Upwards out of the list. */
  onLeave: () => void
  /** What keys do with the current row; letters in lower case. */
  deeds: Readonly<Record<string, () => void>>
}

/** Where the list goes when the current row is taken away. */
export function neighbour(stops: readonly number[], current: number): number | undefined {
  const place = stops.indexOf(current)
  return stops[place + 1] ?? stops[place - 1]
}

/** Arrows move, and keys do what the menu does. */
export function useListKeys({ stops, current, go, onLeave, deeds }: ListKeys) {
  const place = stops.indexOf(current)
  const step = (by: number) => {
    const to = stops[Math.max(0, Math.min(stops.length - 1, place + by))]
    if (to !== undefined) go(to)
  }
  const moves: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => (place <= 0 ? onLeave() : step(-1)),
    PageDown: () => step(pageRows),
    PageUp: () => step(-pageRows),
    Home: () => step(-stops.length),
    End: () => step(stops.length),
  }
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deed = moves[event.key] ?? deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!deed) return
    deed()
    event.preventDefault()
    event.stopPropagation()
  }
}
