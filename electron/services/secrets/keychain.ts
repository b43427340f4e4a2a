import { AppError } from '#shared/errors.ts'
import { createBounded } from './bounded.ts'
import { parseEntry, printEntry } from './keychain-entry.ts'
import { failureError, failureIn, failureOf, type KeychainFailure } from './keychain-failure.ts'
import type { Keytar } from './keytar.ts'
import type { SecretKey, StoredSecret } from './secret-store.ts'

const service = 'trowel'

/** One send asks for the same secret twice (is it set, what is it), and a keychain takes a millisecond for each. */
const recentMs = 1000

/** The OS keychain, bounded in time and with its failures told apart. */
export interface Keychain {
  /** Writes, reads and deletes an entry of its own; null when all went well. */
  probe(): Promise<KeychainFailure | null>
  get(key: SecretKey): Promise<StoredSecret | null>
  set(key: SecretKey, secret: StoredSecret): Promise<void>
  delete(key: SecretKey): Promise<void>
}

/** Entries are named `<projectId>/<environment>/<NAME>` under the service "trowel". */
export function createKeychain(options: {
  keytar: Keytar
  projectId: string
  onRecovered: () => void
  timeoutMs?: number
}): Keychain {
  const { keytar, projectId } = options
  const bounded = createBounded(options.onRecovered, options.timeoutMs)
  const recent = new Map<string, StoredSecret>()
  /** How many writes have begun: what was read across one may be the value before it. */
  let writes = 0
  const account = (key: SecretKey) => `${projectId}/${key.environment}/${key.name}`

  function remember(name: string, secret: StoredSecret): StoredSecret {
    recent.set(name, secret)
    setTimeout(() => recent.get(name) === secret && recent.delete(name), recentMs).unref()
    return secret
  }

  async function ask<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await bounded.run(call)
    } catch (error) {
      throw error instanceof AppError ? error : failureError(failureOf(error))
    }
  }

  async function probe(): Promise<KeychainFailure | null> {
    const name = `probe/${process.pid}`
    try {
      await bounded.run(() => keytar.setPassword(service, name, 'probe'))
      const read = await bounded.run(() => keytar.getPassword(service, name))
      await bounded.run(() => keytar.deletePassword(service, name))
      return read === 'probe' ? null : { state: 'locked', reason: 'locked' }
    } catch (error) {
      return failureIn(error) ?? failureOf(error)
    }
  }

  /** An entry that was there a moment ago. */
  let witness: string | undefined

  /**
   * A locked keychain says "not there" too. It is believed when it still has the entry that it had before, or, at thirty
   * times the price, when it takes and gives back a probe. Throws when it is not believed.
   */
  async function believeMissing(): Promise<void> {
    const known = witness
    if (known !== undefined && (await ask(() => keytar.getPassword(service, known))) !== null) return
    const failure = await probe()
    if (failure) throw failureError(failure)
  }

  return {
    probe,
    async get(key) {
      const known = recent.get(account(key))
      if (known) return known
      const seen = writes
      const text = await ask(() => keytar.getPassword(service, account(key)))
      if (text === null) {
        await believeMissing()
        return null
      }
      witness = account(key)
      const secret = parseEntry(text)
      return seen === writes ? remember(account(key), secret) : secret
    },
    async set(key, secret) {
      writes += 1
      await ask(() => keytar.setPassword(service, account(key), printEntry(secret)))
      recent.delete(account(key))
      witness = account(key)
    },
    async delete(key) {
      writes += 1
      if (witness === account(key)) witness = undefined
      recent.delete(account(key))
      const existed = await ask(() => keytar.deletePassword(service, account(key)))
      if (!existed) await believeMissing()
    },
  }
}
