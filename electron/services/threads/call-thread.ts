import { Worker } from 'node:worker_threads'
import { AppError, fromErrorData } from '#shared/errors.ts'
import type { Calls, FromThread, ToThread } from './messages.ts'

/** What is read takes many times its size; at this many MB it is too much for any desktop. */
const mostMemoryMb = 3072

/** A thread for work that would hold everything else up. */
export interface CallThread<C extends Calls<C>> {
  /**
   * One after the other: who stops a call may make the next one while the thread still leaves it. Throws `cancelled`
   * after a stop, which ends the thread too unless it is to end the call alone.
   */
  call<N extends keyof C>(
    name: N,
    input: Parameters<C[N]>[0],
    more?: {
      signal?: AbortSignal
      progress?: (value: { done: number; total: number }) => void
      transfer?: ArrayBuffer[]
      stops?: 'thread' | 'call'
    },
  ): Promise<ReturnType<C[N]>>
  /** A call under way is refused when the thread is gone: by then it writes nothing any more. */
  end(): Promise<void>
}

/**
 * `file` answers with `answerCalls`. `whenFull` is what is told when the work takes more memory than there is for it,
 * `whenBroken` for all else that ends the thread.
 */
export function startCallThread<C extends Calls<C>>(
  file: string,
  { whenFull, whenBroken }: { whenFull: AppError; whenBroken: string },
): CallThread<C> {
  const worker = new Worker(file, {
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  })
  worker.unref()
  let ended: AppError | null = null
  let waiting: { resolve(value: never): void; reject(error: unknown): void } | null = null
  let last: Promise<unknown> = Promise.resolve()
  let tell: ((value: { done: number; total: number }) => void) | undefined
  const post = (message: ToThread, transfer: ArrayBuffer[] = []) => worker.postMessage(message, transfer)
  const broken = (cause: Error) => new AppError('internal', whenBroken, { cause })
  const finish = (error: AppError) => {
    ended ??= error
    waiting?.reject(ended)
    waiting = null
  }
  worker.on('message', (message: FromThread) => {
    if (message.type === 'progress') return tell?.({ done: message.done, total: message.total })
    const one = waiting
    waiting = null
    if (message.type === 'done') one?.resolve(message.value as never)
    else one?.reject(message.type === 'failed' ? fromErrorData(message.error) : broken(message.error))
  })
  worker.on('error', (error: Error & { code?: string }) =>
    finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? whenFull : broken(error)),
  )
  worker.once('exit', () => finish(stopped()))
  return {
    async call(name, input, { signal, progress, transfer, stops = 'thread' } = {}) {
      const before = last
      const mine = Promise.withResolvers<void>()
      last = mine.promise
      await before
      const stop = () => (stops === 'call' ? post({ type: 'stop' }) : void worker.terminate())
      try {
        if (ended) throw ended
        signal?.throwIfAborted()
        signal?.addEventListener('abort', stop, { once: true })
        tell = progress
        return await new Promise((resolve, reject) => {
          waiting = { resolve, reject }
          post({ type: 'call', name, input }, transfer)
        })
      } finally {
        signal?.removeEventListener('abort', stop)
        mine.resolve()
      }
    },
    async end() {
      ended ??= stopped()
      await worker.terminate()
    },
  }
}

const stopped = () => new AppError('cancelled', 'Stopped.')
