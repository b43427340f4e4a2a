import type { SecretStoreState } from '#shared/model/secret.ts'
import type { Secret } from './secret.ts'

/** Names one secret: which environment of which project, and which variable. */
export interface SecretKey {
  environment: string
  name: string
}

export interface StoredSecret {
  value: Secret
  /** The origin it may be sent to; `demo` for the demo workspace's own token. */
  origin: string
  /** Epoch milliseconds. */
  savedAt: number
}

/**
 * Where secrets live. Every call is bounded in time. A keychain that is locked or silent throws
 * `keychain_locked`, `keychain_timeout` or `keychain_unavailable`; `null` from `get` means only "not found by the keychain",
 * which a locked one also says: look at `state()` before calling it missing.
 */
export interface SecretStore {
  state(): Promise<SecretStoreState>
  get(key: SecretKey): Promise<StoredSecret | null>
  set(key: SecretKey, secret: StoredSecret): Promise<void>
  delete(key: SecretKey): Promise<void>
  /** Asks again after the keychain was locked or away. */
  retry(): Promise<SecretStoreState>
}
