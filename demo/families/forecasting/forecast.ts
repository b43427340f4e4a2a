import type { Store } from '../../store.ts'

/** The training of forecasts for an experiment. */
export interface Forecast {
  experimentId: string
  /** Milliseconds since 1970. */
  created: number
}

/** Milliseconds: quick enough to watch. */
const waits = 5000
const takes = 60_000

const day = 86_400_000

function begin({ clock }: Store): Map<string, Forecast> {
  const experimentId = '1650948327716355'
  return new Map([[experimentId, { experimentId, created: clock.now() - 45 * day }]])
}

/** By the ids of their experiments. */
export function forecastsOf(store: Store): Map<string, Forecast> {
  return store.part(begin)
}

export function stateOf({ created }: Forecast, now: number): string {
  if (now < created + waits) return 'PENDING'
  return now < created + takes ? 'RUNNING' : 'SUCCEEDED'
}
