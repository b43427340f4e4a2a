import { Stopped, type WorkControl } from './work.ts'

/** Long enough to get something done, short enough that a question asked meanwhile is answered at once. */
const stretchMs = 12

/** Lets waiting messages in. Rests by way of a message itself: a timer would wait at least four milliseconds each time. */
export function rest(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resume()
    }
    port2.postMessage(null)
  })
}

export function createWorkControl<P>(
  post: (value: P) => void,
  stopped: () => boolean,
  now = () => performance.now(),
): WorkControl<P> {
  let rested = now()
  return {
    progress: post,
    async breathe() {
      if (now() - rested < stretchMs) return
      await rest()
      if (stopped()) throw new Stopped('Stopped')
      rested = now()
    },
  }
}
