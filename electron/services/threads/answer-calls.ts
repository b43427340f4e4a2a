import { parentPort } from 'node:worker_threads'
import { AppError, toErrorData } from '#shared/errors.ts'
import type { Calls, FromThread, ToThread } from './messages.ts'

const tellEveryMs = 50

interface ThreadContext {
  /** Set by a stop that is for the call alone; a thread that is to end is not asked. */
  signal: AbortSignal
  progress(done: number, total: number): void
  /** Goes over without a copy, and is gone here then. */
  transfer(buffer: ArrayBuffer): void
}

/** Answers the calls of a `CallThread`: this is the other end, inside of the thread. */
export function answerCalls<C extends Calls<C>>(
  calls: {
    [N in keyof C]: (input: Parameters<C[N]>[0], context: ThreadContext) => ReturnType<C[N]> | Promise<ReturnType<C[N]>>
  },
): void {
  const port = parentPort!
  const post = (message: FromThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  let stopping = new AbortController()

  port.on('message', async (message: ToThread) => {
    if (message.type === 'stop') return stopping.abort()
    const name = message.name as keyof C
    const input = message.input as Parameters<C[keyof C]>[0]
    const transfer: ArrayBuffer[] = []
    let told = 0
    stopping = new AbortController()
    try {
      const value = await calls[name](input, {
        signal: stopping.signal,
        progress(done, total) {
          const now = performance.now()
          if (now - told < tellEveryMs && done < total) return
          told = now
          post({ type: 'progress', done, total })
        },
        transfer: (buffer) => void transfer.push(buffer),
      })
      post({ type: 'done', value }, transfer)
    } catch (error) {
      if (error instanceof AppError) post({ type: 'failed', error: toErrorData(error) })
      else post({ type: 'broken', error: error instanceof Error ? error : new Error(String(error)) })
    }
  })
}
