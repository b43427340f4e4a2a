import { expect, test } from 'vitest'
import { createSecretStore } from './create-secret-store.ts'
import type { Keytar } from './keytar.ts'
import { Secret } from './secret.ts'

const key = { environment: 'dev', name: 'DATABRICKS_TOKEN' }
const account = 'p/dev/DATABRICKS_TOKEN'
const secret = (value: string) => ({ value: new Secret(value), origin: 'https://a.example', savedAt: 1 })

/** A keychain whose calls take until a test lets them go; no real one can be made to do so on demand. */
function slowKeychain() {
  const entries = new Map<string, string>()
  const state = { up: true }
  let hold: { call: string; reached(): void; wait: Promise<void> } | undefined
  async function answer<T>(call: string, value: () => T): Promise<T> {
    if (!state.up) throw new Error('The name is not provided by any .service files')
    const held = hold?.call === call ? hold : undefined
    if (held) hold = undefined
    held?.reached()
    await held?.wait
    return value()
  }
  const keytar: Keytar = {
    getPassword: (_, name) => answer(`get ${name}`, () => entries.get(name) ?? null),
    setPassword: (_, name, password) => answer(`set ${name}`, () => void entries.set(name, password)),
    deletePassword: (_, name) => answer(`delete ${name}`, () => entries.delete(name)),
  }
  /** Holds the next call of this name: `reached` once it came, until `release`. */
  function holdNext(call: string) {
    const [reached, wait] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    hold = { call, reached: reached.resolve, wait: wait.promise }
    return { reached: reached.promise, release: wait.resolve }
  }
  return { keytar, state, entries, holdNext }
}

test('a secret that is deleted while it is read is gone', async () => {
  const { keytar, holdNext } = slowKeychain()
  const store = createSecretStore({ projectId: 'p', onChanged() {}, keytar })
  await store.set(key, secret('dapi1'))
  const held = holdNext(`get ${account}`)
  const reading = store.get(key)
  await held.reached
  const deleting = store.delete(key)
  held.release()
  expect((await reading)?.value.reveal()).toBe('dapi1')
  await deleting
  expect(await store.get(key)).toBeNull()
})

test('a secret that is replaced while it is read is the new one', async () => {
  const { keytar, holdNext } = slowKeychain()
  const store = createSecretStore({ projectId: 'p', onChanged() {}, keytar })
  await store.set(key, secret('dapi1'))
  const held = holdNext(`get ${account}`)
  const reading = store.get(key)
  await held.reached
  const replacing = store.set(key, secret('dapi2'))
  held.release()
  await Promise.all([reading, replacing])
  expect((await store.get(key))?.value.reveal()).toBe('dapi2')
})

test('a secret that is set while others move into the keychain stays as it was set', async () => {
  const { keytar, state, holdNext } = slowKeychain()
  const store = createSecretStore({ projectId: 'p', onChanged() {}, keytar })
  state.up = false
  await store.set({ environment: 'dev', name: 'FIRST' }, secret('first'))
  await store.set(key, secret('old'))
  state.up = true
  const held = holdNext('set p/dev/FIRST')
  const retrying = store.retry()
  await held.reached
  const setting = store.set(key, secret('new'))
  held.release()
  await Promise.all([retrying, setting])
  expect((await store.get(key))?.value.reveal()).toBe('new')
})

test('a keychain that answers a retry is used, though a call before it is given up on meanwhile', async () => {
  const { keytar, holdNext } = slowKeychain()
  const store = createSecretStore({ projectId: 'p', onChanged() {}, keytar, timeoutMs: 100 })
  await store.set(key, secret('dapi1'))
  const held = holdNext(`get ${account}`)
  const reading = store.get(key).catch((error: unknown) => error)
  await held.reached
  const retrying = store.retry()
  expect(await reading).toMatchObject({ code: 'keychain_timeout' })
  expect(await retrying).toMatchObject({ kind: 'keychain', state: 'ok' })
  expect(await store.state()).toMatchObject({ kind: 'keychain', state: 'ok' })
  expect((await store.get(key))?.value.reveal()).toBe('dapi1')
  held.release()
})
