import type { JsonObject } from '#shared/json/exact-value.ts'
import { quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { type Pair, writeTags } from '../mlflow/tags.ts'
import { ownTags } from './experiment.ts'
import { demandFreeName } from './experiment-name.ts'
import { trackingOf } from './tracking.ts'

const mostExperiments = 1000

interface NewExperiment {
  name: string
  /** undefined: where the platform puts it. */
  location?: string | undefined
  tags?: readonly Pair[]
  traceLocation?: JsonObject | null
}

/** Answers its id. Throws RESOURCE_ALREADY_EXISTS and QUOTA_EXCEEDED. */
export function addExperiment(
  { name, location, tags = [], traceLocation = null }: NewExperiment,
  store: Store,
): string {
  const { experiments, budget } = trackingOf(store)
  demandFreeName(name, store)
  if (experiments.size >= mostExperiments) {
    throw quotaExceeded(`This workspace holds no more than ${mostExperiments} experiments.`)
  }
  const id = store.sequence.digits(15)
  const allTags = ownTags(name)
  writeTags(allTags, tags, budget)
  const now = store.clock.now()
  experiments.set(id, {
    id,
    name,
    artifactLocation: location ?? `dbfs:/databricks/mlflow-tracking/${id}`,
    tags: allTags,
    traceLocation,
    created: now,
    updated: now,
    deleted: null,
  })
  return id
}
