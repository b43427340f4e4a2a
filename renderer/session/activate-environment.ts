import { host } from '../host/current.ts'

interface Asked {
  name: string | null
  done: Promise<unknown>
}

let asked: Asked | null = null
/** Milliseconds after the change in which everybody has heard of it. */
const heardAfter = 2000

/** The environment that was asked for and may not be shown yet: what is sent meanwhile is meant for this one. */
export function environmentAsked(): Asked | null {
  return asked
}

/** Told by whoever shows the active environment. */
export function environmentShown(name: string | null): void {
  if (asked?.name === name) asked = null
}

/** Makes an environment the active one; null: none. Everybody hears of it by the push. */
export async function activateEnvironment(name: string | null): Promise<void> {
  const mine: Asked = { name, done: host().call('environments.activate', { name }) }
  const forget = () => {
    if (asked === mine) asked = null
  }
  asked = mine
  mine.done.then(() => setTimeout(forget, heardAfter), forget)
  await mine.done
}
