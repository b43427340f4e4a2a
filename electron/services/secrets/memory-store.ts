import type { SecretKey, StoredSecret } from './secret-store.ts'

/** Secrets that end with the process. */
export interface MemoryStore {
  get(key: SecretKey): StoredSecret | null
  set(key: SecretKey, secret: StoredSecret): void
  delete(key: SecretKey): void
  /** All entries, and forgets them. */
  drain(): [SecretKey, StoredSecret][]
}

export function createMemoryStore(): MemoryStore {
  const entries = new Map<string, [SecretKey, StoredSecret]>()
  const id = (key: SecretKey) => `${key.environment}/${key.name}`
  return {
    get: (key) => entries.get(id(key))?.[1] ?? null,
    set: (key, secret) => void entries.set(id(key), [key, secret]),
    delete: (key) => void entries.delete(id(key)),
    drain() {
      const all = [...entries.values()]
      entries.clear()
      return all
    },
  }
}
