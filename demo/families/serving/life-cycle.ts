import type { Endpoint, EndpointConfig } from './endpoint.ts'

/** Milliseconds: quick enough to watch. What runs elsewhere has nothing to build. */
const buildTakes = 12_000
const linkTakes = 1000
/** Kinds of machines of which the region never has one left. */
const scarce = ['GPU_XLARGE', 'GPU_XLARGE_8']

/** Brings an endpoint to where it is by now. To be called before anything is read from or done to it. */
export function settle(endpoint: Endpoint, now: number): void {
  const { pending } = endpoint
  if (pending === null || pending.ends > now) return
  endpoint.pending = null
  if (pending.fault === null) {
    endpoint.config = pending.config
    endpoint.failed = null
    endpoint.updated = pending.ends
  } else {
    endpoint.failed = { config: pending.config, fault: pending.fault }
  }
}

/** The old configuration answers until the new one is ready. */
export function beginUpdate(endpoint: Endpoint, config: EndpointConfig, now: number): void {
  const built = config.entities.some(({ settings }) => settings.entity_name !== undefined)
  const wish = config.entities.find(({ settings }) => scarce.includes(String(settings.workload_type)))
  const fault =
    wish === undefined
      ? null
      : `No ${wish.settings.workload_type} capacity is left in this region. Try another workload_type.`
  endpoint.failed = null
  endpoint.pending = { config, started: now, ends: now + (built ? buildTakes : linkTakes), fault }
}

export function configUpdateState({ pending, failed }: Endpoint): string {
  if (pending !== null) return 'IN_PROGRESS'
  return failed === null ? 'NOT_UPDATING' : 'UPDATE_FAILED'
}

/** Counts on from the newest there has been. */
export function nextVersion({ config, pending, failed }: Endpoint): number {
  return Math.max(config?.version ?? 0, pending?.config.version ?? 0, failed?.config.version ?? 0) + 1
}
