import { type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'

const delayMs = 250

export interface HoveredChip {
  name: string
  rect: DOMRect
}

/** The chip under the pointer. The chips lie below the input, so they are found by place. */
export function useHoveredChip(mirror: RefObject<HTMLElement | null>) {
  const [at, setAt] = useState<HoveredChip | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const over = useRef<Element | null>(null)

  const hide = useCallback(() => {
    clearTimeout(timer.current)
    over.current = null
    setAt(null)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])

  const move = (event: MouseEvent) => {
    // Moving inside the card itself: it stays.
    if (!(event.currentTarget as Element).contains(event.target as Element)) return
    const chips = mirror.current?.querySelectorAll('[data-variable]') ?? []
    const found = [...chips].find((chip) => {
      const { left, right, top, bottom } = chip.getBoundingClientRect()
      return event.clientX >= left && event.clientX <= right && event.clientY >= top - 3 && event.clientY <= bottom + 3
    })
    if (found === (over.current ?? undefined)) return
    hide()
    const name = found?.getAttribute('data-variable')
    if (!found || !name || event.buttons > 0) return
    over.current = found
    timer.current = setTimeout(() => setAt({ name, rect: found.getBoundingClientRect() }), delayMs)
  }
  return { at, move, hide }
}
