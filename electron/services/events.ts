import type { DomainName } from '#shared/contract/contract.ts'
import type { ChangedEvent } from '#shared/contract/frame.ts'

/** The push side of the contract: `changed(domain)` tells every listener to ask that domain's queries anew. */
export interface Events {
  changed(domain: DomainName): void
  /** With `since` (ms, as of `Date.now()`), what has changed from then on is told at once: somebody who asked before hearing misses nothing. */
  subscribe(listener: (event: ChangedEvent) => void, since?: number): () => void
}

export function createEvents(): Events {
  const listeners = new Set<(event: ChangedEvent) => void>()
  const changedAt = new Map<DomainName, number>()
  return {
    changed(domain) {
      changedAt.set(domain, Date.now())
      for (const listener of [...listeners]) listener({ type: 'changed', domain })
    },
    subscribe(listener, since = Number.POSITIVE_INFINITY) {
      listeners.add(listener)
      for (const [domain, at] of changedAt) if (at >= since) listener({ type: 'changed', domain })
      return () => listeners.delete(listener)
    },
  }
}
