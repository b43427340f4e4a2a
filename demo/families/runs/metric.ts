import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { int64Json } from '../mlflow/int64.ts'

export interface MetricPoint {
  value: number
  /** Milliseconds since 1970. */
  timestamp: bigint
  step: bigint
  /** The model and the dataset that it was measured on, as far as named. */
  about: JsonObject
}

export interface Metric {
  key: string
  /** In the order in which they were logged. */
  history: MetricPoint[]
  /** The one that stands for the metric: of the highest step, then the latest, then the largest. */
  latest: MetricPoint
}

export function addPoint(metrics: Map<string, Metric>, key: string, point: MetricPoint): void {
  const metric = metrics.get(key)
  if (metric === undefined) {
    metrics.set(key, { key, history: [point], latest: point })
    return
  }
  metric.history.push(point)
  if (isLater(point, metric.latest)) metric.latest = point
}

function isLater(point: MetricPoint, than: MetricPoint): boolean {
  if (point.step !== than.step) return point.step > than.step
  if (point.timestamp !== than.timestamp) return point.timestamp > than.timestamp
  return point.value > than.value || Number.isNaN(than.value)
}

export function describePoint(key: string, point: MetricPoint): JsonObject {
  return {
    key,
    value: valueJson(point.value),
    timestamp: int64Json(point.timestamp),
    step: int64Json(point.step),
    ...point.about,
  }
}

/** What JSON has no numbers for goes by name, as in Protocol Buffers. */
function valueJson(value: number): JsonValue {
  return Number.isFinite(value) ? value : String(value)
}
