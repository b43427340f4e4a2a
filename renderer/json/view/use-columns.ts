import { type RefObject, useEffect, useState } from 'react'

/** Space left and right of the text and its line numbers, as the editor has it. */
const beside = 42

/** Characters that fit beside the line numbers; 0 until it is known. `probe` is ten characters wide. */
export function useColumns(
  scroller: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  gutter: number,
): number {
  const [fit, setFit] = useState(0)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      const character = (probe.current?.getBoundingClientRect().width ?? 80) / 10
      setFit(Math.max(Math.floor((element.clientWidth - beside) / character) - gutter, 20))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, probe, gutter])
  return fit
}
