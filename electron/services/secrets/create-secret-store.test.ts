import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { missingParts } from '#scripts/system/parts.ts'
import { createSecretStore } from './create-secret-store.ts'
import type { Keytar } from './keytar.ts'
import { Secret } from './secret.ts'

const scenarios = fileURLToPath(new URL('fixtures/keychain-scenarios.ts', import.meta.url))
const withKeyring = fileURLToPath(new URL('../../../scripts/with-keyring.ts', import.meta.url))
const needed = missingParts().filter(({ name }) => /keyring|D-Bus|keytar/.test(name))
const reason = process.platform === 'linux' ? needed.map(({ name }) => name).join(', ') : 'gnome-keyring (Linux)'
if (reason !== '') process.stdout.write(`Skipped: tests of the real keychain. Missing: ${reason}.\n`)
const keyring = test.skipIf(reason !== '')

async function play(scenario: string, options: { locked?: boolean; bare?: boolean } = {}) {
  const session = options.bare ? [] : [withKeyring, ...(options.locked ? ['--locked'] : []), process.execPath]
  const env: NodeJS.ProcessEnv = { ...process.env }
  for (const name of ['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'DISPLAY', 'WAYLAND_DISPLAY']) delete env[name]
  const { stdout } = await promisify(execFile)(process.execPath, [...session, scenarios, scenario], {
    env,
    timeout: 60_000,
  })
  return JSON.parse(stdout)
}

const canary = { value: new Secret('dapi1'), origin: 'https://a.example', savedAt: 1 }
const key = { environment: 'dev', name: 'DATABRICKS_TOKEN' }

keyring('an unlocked keychain keeps a secret with its origin, apart for each project', async () => {
  expect(await play('open')).toEqual({
    state: { kind: 'keychain', state: 'ok', message: 'keychain: ok' },
    before: null,
    entry: { v: 1, origin: 'https://a.example', savedAt: 1_700_000_000_000, value: 'dapi-canary-1' },
    after: { value: 'dapi-canary-1', origin: 'https://a.example', savedAt: 1_700_000_000_000 },
    other: null,
    deleted: null,
    left: null,
  })
})

keyring('a locked keychain says so and how to go on, and nothing is kept elsewhere', async () => {
  const locked = { code: 'keychain_locked', remedy: 'Unlock the keychain of your system, then retry.' }
  const state = { kind: 'keychain', state: 'locked', message: expect.stringContaining('Keychain: locked.') }
  expect(await play('locked', { locked: true })).toEqual({
    state,
    get: locked,
    set: locked,
    delete: locked,
    retry: state,
  })
})

keyring('a keychain that is locked later does not make a secret look deleted', async () => {
  expect(await play('lockedLater')).toMatchObject({
    get: { code: 'keychain_locked' },
    state: { kind: 'keychain', state: 'locked' },
    told: 1,
  })
})

keyring('a silent keychain is given up on, not asked again, and back when it answers', async () => {
  const silent = { code: 'keychain_timeout' }
  expect(await play('silent')).toMatchObject({
    first: silent,
    second: silent,
    secondAtOnce: true,
    state: { kind: 'keychain', state: 'unresponsive' },
    recovered: { kind: 'keychain', state: 'ok' },
    again: 'https://a.example',
  })
})

keyring('the app ends with its exit code although the keychain is silent', async () => {
  const ended = await play('leave').catch((error: { code: number; stdout: string; stderr: string }) => error)
  expect(ended).toMatchObject({ code: 3, stdout: expect.stringContaining('keychain_timeout') })
})

keyring('without a D-Bus session secrets stay in memory and the status says why', async () => {
  expect(await play('none', { bare: true })).toEqual({
    state: {
      kind: 'memory',
      state: 'absent',
      message: 'No keychain: no D-Bus session on this machine. Tokens are kept in memory until Trowel ends.',
    },
    kept: 'https://a.example',
    elsewhere: null,
  })
})

test('without keytar secrets stay in memory', async () => {
  const store = createSecretStore({ projectId: 'p', onChanged() {}, keytar: null })
  expect(await store.state()).toMatchObject({
    kind: 'memory',
    message: expect.stringContaining('keytar is not installed'),
  })
  await store.set(key, canary)
  expect(await store.get(key)).toBe(canary)
  await store.delete(key)
  expect(await store.get(key)).toBeNull()
  expect(await store.retry()).toMatchObject({ kind: 'memory' })
})

/** What a machine shows whose keychain service comes up late; no real one can be made to do so on demand. */
function lateKeychain() {
  const entries = new Map<string, string>()
  const state = { up: false }
  const answer = <T>(value: () => T): Promise<T> =>
    state.up ? Promise.resolve(value()) : Promise.reject(new Error('The name is not provided by any .service files'))
  const keytar: Keytar = {
    getPassword: (_service, account) => answer(() => entries.get(account) ?? null),
    setPassword: (_service, account, password) => answer(() => void entries.set(account, password)),
    deletePassword: (_service, account) => answer(() => entries.delete(account)),
  }
  return { keytar, state, entries }
}

test('secrets move into a keychain that comes up later, when asked to retry', async () => {
  const { keytar, state, entries } = lateKeychain()
  const store = createSecretStore({ projectId: 'p', onChanged() {}, keytar })
  expect(await store.state()).toMatchObject({ kind: 'memory', message: expect.stringContaining('no Secret Service') })
  await store.set(key, canary)
  state.up = true
  expect(await store.state()).toMatchObject({ kind: 'memory' })
  expect(await store.retry()).toMatchObject({ kind: 'keychain', state: 'ok' })
  expect([...entries.keys()]).toEqual(['p/dev/DATABRICKS_TOKEN'])
  expect((await store.get(key))?.value.reveal()).toBe('dapi1')
})

test('a keychain that goes away is never silently replaced by memory', async () => {
  const { keytar, state } = lateKeychain()
  state.up = true
  const store = createSecretStore({ projectId: 'p', onChanged() {}, keytar })
  await store.set(key, canary)
  state.up = false
  await expect(store.set(key, canary)).rejects.toMatchObject({ code: 'keychain_unavailable' })
  expect(await store.state()).toMatchObject({ kind: 'keychain', state: 'absent' })
})

test('an entry of another program is not taken for a secret, and its text is not told', async () => {
  const { keytar, state, entries } = lateKeychain()
  state.up = true
  const store = createSecretStore({ projectId: 'p', onChanged() {}, keytar })
  entries.set('p/dev/DATABRICKS_TOKEN', '{"v":2,"value":"dapi-canary-2"}')
  const error = await store.get(key).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'file_damaged' })
  expect(JSON.stringify(error) + String(error)).not.toContain('canary')
})
