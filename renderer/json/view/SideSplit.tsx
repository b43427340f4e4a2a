import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { SplitPane } from '../../ui/SplitPane.tsx'
import styles from './SideSplit.module.css'

/** Lower panes have no room for one above the other. */
const aboveFrom = 360

export interface SideSplitProps {
  /** Names the splitter: "Resize chart". */
  label: string
  /** Of the side, in percent. */
  size: number
  onSize: (percent: number) => void
  /** Narrower panes have the side below. */
  besideFrom: number
  /** Pixels that the side takes at least, beside and below. */
  min: readonly [number, number]
  main: ReactNode
  /** Null: what is the main thing has all of it, and stays as it was. */
  side: ReactNode | null
}

/** Something and what belongs to it beside each other, or above where there is no room. */
export function SideSplit({ label, size, onSize, besideFrom, min, main, side }: SideSplitProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [beside, setBeside] = useState(true)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setBeside(element.clientWidth >= besideFrom || element.clientHeight < aboveFrom)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [besideFrom])
  return (
    <div ref={frame} className={styles.split}>
      <SplitPane
        label={label}
        direction={beside ? 'row' : 'column'}
        fixed="second"
        size={`${size}%`}
        onResize={({ percent }) => onSize(Math.round(percent))}
        collapsed={side === null}
        min={min[beside ? 0 : 1]}
        minOther={beside ? 240 : 90}
        first={main}
        second={side}
      />
    </div>
  )
}
