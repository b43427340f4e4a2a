import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import styles from './Chart.module.css'
import { inkColours, type Scene, type Shape, textSize } from './scene.ts'

function Drawn({ shape }: { shape: Shape }) {
  const colour = inkColours[shape.ink]
  if (shape.form === 'line') {
    return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} style={{ stroke: colour }} />
  }
  if (shape.form === 'rect') {
    return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} style={{ fill: colour }} />
  }
  if (shape.form === 'path') {
    return (
      <path
        d={shape.d}
        fill="none"
        strokeWidth={shape.width}
        strokeLinecap="round"
        strokeLinejoin="round"
        style={{ stroke: colour, ...(shape.opacity === undefined ? {} : { strokeOpacity: shape.opacity }) }}
      />
    )
  }
  return (
    <text
      x={shape.x}
      y={shape.y}
      textAnchor={shape.anchor}
      className={shape.mono ? styles.mono : undefined}
      style={{ fill: colour }}
    >
      {shape.text}
    </text>
  )
}

/** The drawing on screen: pointing at it, or arrow keys, tell the values. */
export function ChartView({ scene, label }: { scene: Scene; label: string }) {
  const { width, height, shapes, spots } = scene
  const [pointed, setPointed] = useState(-1)
  const spot = spots[pointed]
  const point = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    let nearest = -1
    let least = Number.POSITIVE_INFINITY
    spots.forEach((each, at) => {
      const distance = (each.x - x) ** 2 + ((each.y - y) * 0.6) ** 2
      if (distance < least) {
        least = distance
        nearest = at
      }
    })
    setPointed(nearest)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setPointed((at) => Math.min(Math.max(at + step, 0), spots.length - 1))
    if (key === 'Escape') setPointed(-1)
  }
  return (
    <figure
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from value to value
      tabIndex={0}
      aria-label={label}
      className={styles.figure}
      style={{ width, height }}
      onMouseMove={point}
      onMouseLeave={() => setPointed(-1)}
      onKeyDown={onKeyDown}
    >
      <svg width={width} height={height} fontSize={textSize} role="img" aria-label={label} data-chart>
        {shapes.map((shape, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes are told apart by nothing but their place
          <Drawn key={at} shape={shape} />
        ))}
        {spot && <circle cx={spot.x} cy={spot.y} r={4} className={styles.pointed} />}
      </svg>
      <figcaption
        aria-live="polite"
        className={styles.tip}
        hidden={!spot}
        style={spot && { left: Math.min(Math.max(spot.x, 60), width - 60), top: Math.max(spot.y - 10, 44) }}
      >
        {spot && (
          <>
            <span>{spot.label}</span> <b>{spot.value}</b>
          </>
        )}
      </figcaption>
    </figure>
  )
}
