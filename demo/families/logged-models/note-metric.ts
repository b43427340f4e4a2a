import type { MetricPoint } from '../runs/metric.ts'
import type { LoggedModel } from './logged-model.ts'

/** More than anybody looks at; the run keeps all of them. */
const mostMetrics = 1000

/** A value measured in a run, with the model that it was measured on, if that is known here. */
export function noteMetric(
  models: ReadonlyMap<string, LoggedModel>,
  runId: string,
  key: string,
  point: MetricPoint,
): void {
  const id = point.about.model_id
  const model = typeof id === 'string' ? models.get(id) : undefined
  if (model === undefined || model.metrics.length >= mostMetrics) return
  model.metrics.push({ key, runId, point })
}
