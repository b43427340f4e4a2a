import type { SecretStoreState } from '#shared/model/secret.ts'
import { createKeychain, type Keychain } from './keychain.ts'
import { failureError, failureIn, failureState } from './keychain-failure.ts'
import { type Keytar, loadKeytar } from './keytar.ts'
import { createMemoryStore } from './memory-store.ts'
import type { SecretStore } from './secret-store.ts'

/**
 * The keychain of the system, or memory where there is none. Which one is decided by a probe at the first call, and
 * afterwards only by `retry()`: a keychain that fails later makes calls throw, it is never silently replaced.
 * `onChanged` is told when the state may be another one without anybody having asked.
 */
export function createSecretStore(options: {
  projectId: string
  onChanged: () => void
  /** For machines without it; the installed one otherwise. */
  keytar?: Keytar | null
  timeoutMs?: number
}): SecretStore {
  const memory = createMemoryStore()
  const keytar = options.keytar === undefined ? loadKeytar() : options.keytar
  let state: Promise<SecretStoreState> | undefined
  const keychain =
    keytar &&
    createKeychain({
      keytar,
      projectId: options.projectId,
      onRecovered: () => void retry().then(options.onChanged),
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    })

  async function probe(): Promise<SecretStoreState> {
    if (!keychain) return keptInMemory('keytar is not installed')
    const failure = await keychain.probe()
    if (!failure) return working
    return failure.state === 'absent' ? keptInMemory(failure.reason) : failureState(failure)
  }

  /** Nobody is served before all has moved: what is set meanwhile is newer than what moves. */
  async function probeAndMove(): Promise<SecretStoreState> {
    const now = await probe()
    if (now.kind === 'keychain' && now.state === 'ok' && keychain) {
      for (const [key, secret] of memory.drain()) {
        await keychain.set(key, secret).catch(() => memory.set(key, secret))
      }
    }
    return now
  }

  const retry = () => (state = probeAndMove())
  const current = () => (state ??= probe())

  /** Runs a call where secrets are kept, and keeps the state true to how it went. */
  async function at<T>(inKeychain: (keychain: Keychain) => Promise<T>, inMemory: () => T): Promise<T> {
    const asked = current()
    const before = await asked
    if (!keychain || before.kind === 'memory') return inMemory()
    // A call to a silent keychain would hang again: only an answer to the last one or retry() ends this.
    if (before.state === 'unresponsive') throw failureError({ state: before.state, reason: 'it does not answer' })
    try {
      const result = await inKeychain(keychain)
      if (before.state !== 'ok') become(working, asked)
      return result
    } catch (error) {
      const failure = failureIn(error)
      if (failure && failure.state !== before.state) become(failureState(failure), asked)
      throw error
    }
  }

  /** `since`: what was known when the call began. A newer probe knows better. */
  function become(next: SecretStoreState, since: Promise<SecretStoreState>): void {
    if (state !== since) return
    state = Promise.resolve(next)
    options.onChanged()
  }

  return {
    state: current,
    retry,
    get: (key) =>
      at(
        (chain) => chain.get(key),
        () => memory.get(key),
      ),
    set: (key, secret) =>
      at(
        (chain) => chain.set(key, secret),
        () => memory.set(key, secret),
      ),
    delete: (key) =>
      at(
        (chain) => chain.delete(key),
        () => memory.delete(key),
      ),
  }
}

const working: SecretStoreState = { kind: 'keychain', state: 'ok', message: 'keychain: ok' }

function keptInMemory(reason: string): SecretStoreState {
  return {
    kind: 'memory',
    state: 'absent',
    message: `No keychain: ${reason}. Tokens are kept in memory until Trowel ends.`,
  }
}
