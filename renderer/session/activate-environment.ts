import { host } from '../host/current.ts'

interface Asked {
  name: string | null
  done: Promise<unknown>
  /** It was switched to: what is shown next is this one, or one that came after it. */
  settled: boolean
}

let asked: Asked | null = null
let shown: string | null | undefined

/** The environment that was asked for and is not shown yet: what is sent meanwhile is meant for this one. */
export function environmentAsked(): Asked | null {
  return asked
}

/** Told by whoever shows the active environment, whenever that is another one. */
export function environmentShown(name: string | null): void {
  shown = name
  if (asked?.settled || asked?.name === name) asked = null
}

/** Makes an environment the active one; null: none. Everybody hears of it by the push. */
export async function activateEnvironment(name: string | null): Promise<void> {
  const mine: Asked = { name, done: host().call('environments.activate', { name }), settled: false }
  asked = mine
  try {
    await mine.done
    mine.settled = true
  } finally {
    if (asked === mine && (!mine.settled || shown === name)) asked = null
  }
}
