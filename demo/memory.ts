import type { Store } from './store.ts'

/**
 * What one family remembers, made with its sample data at the first use in a store and gone with the store.
 * So a family needs no place of its own in the store.
 */
export function memoryOf<T extends object>(create: (store: Store) => T): (store: Store) => T {
  const kept = new WeakMap<Store, T>()
  return (store) => {
    const there = kept.get(store)
    if (there !== undefined) return there
    const made = create(store)
    kept.set(store, made)
    return made
  }
}
