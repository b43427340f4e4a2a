import { host } from '../host/current.ts'

/** Makes an environment the active one; null: none. Everybody hears of it by the push. */
export async function activateEnvironment(name: string | null): Promise<void> {
  await host().call('environments.activate', { name })
}
