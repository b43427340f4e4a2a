import type { DomainName } from '#shared/contract/contract.ts'
import type { ChangedEvent } from '#shared/contract/frame.ts'

/** The push side of the contract: `changed(domain)` tells every listener to ask that domain's queries anew. */
export interface Events {
  changed(domain: DomainName): void
  subscribe(listener: (event: ChangedEvent) => void): () => void
}

export function createEvents(): Events {
  const listeners = new Set<(event: ChangedEvent) => void>()
  return {
    changed(domain) {
      for (const listener of [...listeners]) listener({ type: 'changed', domain })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
