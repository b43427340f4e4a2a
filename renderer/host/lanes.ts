/** Lets so many in at a time; the others wait in order. A signal that aborts gives up waiting and rejects with its reason. */
export function createLanes(count: number): (signal: AbortSignal) => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = count

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return (signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<() => void>()
    if (signal.aborted) {
      reject(signal.reason)
    } else if (free > 0) {
      free -= 1
      resolve(leave)
    } else {
      const giveUp = () => {
        waiting.splice(waiting.indexOf(enter), 1)
        reject(signal.reason)
      }
      const enter = () => {
        signal.removeEventListener('abort', giveUp)
        resolve(leave)
      }
      waiting.push(enter)
      signal.addEventListener('abort', giveUp, { once: true })
    }
    return promise
  }
}
