import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { SplitPane } from '../../../ui/SplitPane.tsx'
import styles from '../table/JsonTable.module.css'

/** Narrower panes have the chart below the table. */
const besideFrom = 760
/** Lower ones have no room for one above the other. */
const aboveFrom = 360

/**
 * Table and chart beside each other, or above where there is no room. `size` in percent of the chart. Without a chart the
 * table has all of it, and stays as it was.
 */
export function ChartSplit({
  size,
  onSize,
  table,
  chart,
}: {
  size: number
  onSize: (percent: number) => void
  table: ReactNode
  chart: ReactNode | null
}) {
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
  }, [])
  return (
    <div ref={frame} className={styles.split}>
      <SplitPane
        label="Resize chart"
        direction={beside ? 'row' : 'column'}
        fixed="second"
        size={`${size}%`}
        onResize={({ percent }) => onSize(Math.round(percent))}
        collapsed={chart === null}
        min={beside ? 280 : 150}
        minOther={beside ? 240 : 90}
        first={table}
        second={chart}
      />
    </div>
  )
}
