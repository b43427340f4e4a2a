import { createStore } from './store.ts'

/** Operation ids. `recent` is newest first. */
export const endpointMarks = createStore<{ favourites: readonly string[]; recent: readonly string[] }>({
  favourites: [],
  recent: [],
})

const maxRecent = 8

export function toggleFavourite(operationId: string): void {
  endpointMarks.set((marks) => ({
    ...marks,
    favourites: marks.favourites.includes(operationId)
      ? marks.favourites.filter((id) => id !== operationId)
      : [...marks.favourites, operationId],
  }))
}

/** Called when a request of the operation was sent. */
export function markRecent(operationId: string): void {
  endpointMarks.set((marks) => ({
    ...marks,
    recent: [operationId, ...marks.recent.filter((id) => id !== operationId)].slice(0, maxRecent),
  }))
}
