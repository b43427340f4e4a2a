import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import { tokenVariable } from '#shared/model/environment.ts'
import type { Events } from '../events.ts'
import type { DemoWorkspace, Ports } from '../ports.ts'
import { Secret } from '../secrets/secret.ts'
import type { SecretStore, StoredSecret } from '../secrets/secret-store.ts'

/** Stands for the origin of the demo workspace, whose port is another one at every start. */
export const demoOrigin = 'demo'
/** No environment can have this name: slashes are refused. All environments of the demo workspace share its token. */
const key = { environment: 'demo/workspace', name: tokenVariable }

/** The demo workspace of this process: started when first needed. */
export interface DemoService {
  /** Starts it if it does not run. Throws `demo_unavailable`. */
  ensure(): Promise<DemoWorkspace>
  /** Its token, with the origin it runs at. */
  secret(): Promise<StoredSecret>
  status(): { running: boolean; origin: string | null }
  reset(): Promise<null>
  stop(): Promise<void>
}

export function createDemoService(deps: {
  start: Ports['startDemo']
  store: SecretStore
  events: Events
  log: Ports['log']
}): DemoService {
  const { store, events, log } = deps
  let starting: Promise<DemoWorkspace> | undefined
  let running: DemoWorkspace | undefined
  let token: StoredSecret | undefined

  /** The stored token, else a new one. Without the keychain it lives as long as this process: it opens sample data only. */
  async function prepareToken(): Promise<StoredSecret> {
    const made = () => ({
      value: new Secret(`dapi${randomBytes(16).toString('hex')}`),
      origin: demoOrigin,
      savedAt: Date.now(),
    })
    try {
      const stored = await store.get(key)
      if (stored?.origin === demoOrigin) return stored
      const fresh = made()
      await store.set(key, fresh)
      return fresh
    } catch (error) {
      log('warn', `The demo workspace's token is kept in memory: ${error instanceof Error ? error.message : 'unknown'}`)
      return made()
    }
  }

  async function start(): Promise<DemoWorkspace> {
    try {
      token ??= await prepareToken()
      running = await deps.start(token.value)
      events.changed('demo')
      return running
    } catch (cause) {
      starting = undefined
      if (cause instanceof AppError) throw cause
      log('error', `The demo workspace did not start: ${cause instanceof Error ? cause.stack : String(cause)}`)
      throw new AppError('demo_unavailable', 'The demo workspace did not start.', {
        remedy: 'Try again. The log file in the data folder has the details.',
        cause,
      })
    }
  }

  const ensure = () => (starting ??= start())

  return {
    ensure,
    async secret() {
      const { origin } = await ensure()
      return { ...token!, origin }
    },
    status: () => ({ running: running !== undefined, origin: running?.origin ?? null }),
    async reset() {
      const workspace = await ensure()
      workspace.reset()
      events.changed('demo')
      return null
    },
    async stop() {
      const started = await starting?.catch(() => undefined)
      starting = undefined
      running = undefined
      await started?.stop()
    },
  }
}
