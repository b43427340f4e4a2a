import { failureError } from './keychain-failure.ts'
import { leaveHanging } from './leave-hanging.ts'

/** One call of the keychain takes no longer than this, in milliseconds: a locked one can wait for ever on a prompt. */
const keychainTimeoutMs = 3_000
/**
 * A call that hangs holds one of Node's four worker threads, which files and DNS need too. No further call is started
 * while this many hang.
 */
const maxHanging = 2

/** Runs calls one after another, each bounded. */
export interface Bounded {
  run<T>(call: () => Promise<T>): Promise<T>
}

/** `onRecovered` is told when a call that was given up on came back after all: the person answered the prompt. */
export function createBounded(onRecovered: () => void, timeoutMs = keychainTimeoutMs): Bounded {
  let last: Promise<unknown> = Promise.resolve()
  let hanging = 0

  async function bounded<T>(call: () => Promise<T>): Promise<T> {
    const silent = failureError({ state: 'unresponsive', reason: `no answer within ${timeoutMs / 1000} s` })
    if (hanging >= maxHanging) throw silent
    const running = call()
    let timer: NodeJS.Timeout | undefined
    let isLate = false
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        isLate = true
        if (hanging++ === 0) process.on('exit', leaveHanging)
        reject(silent)
      }, timeoutMs)
    })
    running
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(timer)
        if (!isLate) return
        if (--hanging === 0) process.off('exit', leaveHanging)
        onRecovered()
      })
    return Promise.race([running, timeout])
  }

  return {
    run(call) {
      const result = last.then(() => bounded(call))
      last = result.catch(() => undefined)
      return result
    },
  }
}
