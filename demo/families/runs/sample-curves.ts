import { fingerprint } from '../../sequence.ts'
import { addPoint, type Metric } from './metric.ts'

/** How a metric goes: from its first value towards one between the two, the better the nearer to `best`. */
export interface Curve {
  key: string
  from: number
  worst: number
  best: number
}

const minute = 60_000

/** Points at every minute from the start. `quality` is between 0 and 1. */
export function drawCurves(
  curves: readonly Curve[],
  quality: number,
  steps: number,
  start: number,
): Map<string, Metric> {
  const metrics = new Map<string, Metric>()
  for (const { key, from, worst, best } of curves) {
    const end = worst + (best - worst) * quality
    for (let step = 0; step < steps; step += 1) {
      const value = end + (from - end) * Math.exp(-step / 4) + (from - end) * 0.01 * Math.sin(step * 7 + quality * 40)
      const timestamp = BigInt(start + step * minute)
      addPoint(metrics, key, { value: Number(value.toFixed(4)), timestamp, step: BigInt(step), about: {} })
    }
  }
  return metrics
}

/** A number between 0 and 1 that always belongs to this text. */
export function chance(text: string): number {
  return Number.parseInt(fingerprint(text, 8), 16) / 2 ** 32
}
