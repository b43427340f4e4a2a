export type Connection = 'connecting' | 'open' | 'lost'

let state: Connection = 'connecting'
const listeners = new Set<() => void>()

/** Whether the services answer. `lost`: Trowel has stopped, or this page belongs to an earlier start of it. */
export const connectionStore = {
  get: (): Connection => state,
  set(change: (before: Connection) => Connection): void {
    const next = change(state)
    if (next === state) return
    state = next
    for (const listener of [...listeners]) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
