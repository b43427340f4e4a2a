import { type RefObject, useCallback, useEffect } from 'react'

/** Keeps the painted copy where the input has scrolled to. Call it whenever the input may have scrolled. */
export function useMirrorScroll(
  input: RefObject<HTMLInputElement | null>,
  mirror: RefObject<HTMLElement | null>,
  value: string,
): () => void {
  const sync = useCallback(() => {
    const apply = () => {
      if (input.current && mirror.current)
        mirror.current.style.transform = `translateX(${-Math.round(input.current.scrollLeft)}px)`
    }
    apply()
    // The browser scrolls to the caret only after the event.
    requestAnimationFrame(apply)
  }, [input, mirror])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text may have moved the scroll position
  useEffect(sync, [sync, value])
  useEffect(() => {
    const onSelection = () => document.activeElement === input.current && sync()
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [input, sync])
  return sync
}
