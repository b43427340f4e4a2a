import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, fromErrorData } from '#shared/errors.ts'
import type { FromThread, ImportCalls } from './messages.ts'

/** In the desktop shell the sources are one bundle, and the thread is another beside it. */
const file = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'import-worker.ts' : 'import-worker.cjs')

/** What is read takes many times its size; at this many MB a file is too much for any desktop. */
const mostMemoryMb = 3072

/** A thread that reads one import and holds it until it is written or discarded. */
export interface ImportThread {
  /**
   * One after the other: who stops a call may make the next one while the thread still leaves it. Throws `cancelled`
   * after a stop, which ends the thread too unless it was staging.
   */
  call<N extends keyof ImportCalls>(
    name: N,
    input: Parameters<ImportCalls[N]>[0],
    more?: {
      signal?: AbortSignal
      progress?: (value: { done: number; total: number }) => void
      transfer?: ArrayBuffer[]
    },
  ): Promise<ReturnType<ImportCalls[N]>>
  /** A call under way is refused when the thread is gone: by then it writes nothing any more. */
  end(): Promise<void>
}

export function createImportThread(): ImportThread {
  const worker = new Worker(file, {
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  })
  worker.unref()
  let ended: AppError | null = null
  let waiting: { resolve(value: never): void; reject(error: unknown): void } | null = null
  let tell: ((value: { done: number; total: number }) => void) | undefined
  let last: Promise<unknown> = Promise.resolve()
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
    else one?.reject(fromErrorData(message.error))
  })
  worker.on('error', (error) => finish(failure(error)))
  worker.once('exit', () => finish(stopped()))
  return {
    async call(name, input, { signal, progress, transfer = [] } = {}) {
      const before = last
      const mine = Promise.withResolvers<void>()
      last = mine.promise
      await before
      const stop = () => (name === 'stage' ? worker.postMessage({ name: 'stop' }) : void worker.terminate())
      try {
        if (ended) throw ended
        signal?.throwIfAborted()
        signal?.addEventListener('abort', stop, { once: true })
        tell = progress
        return await new Promise((resolve, reject) => {
          waiting = { resolve, reject }
          worker.postMessage({ name, input }, transfer)
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

function failure(error: Error & { code?: string }): AppError {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY')
    return new AppError('internal', 'The import could not be read.', { cause: error })
  return new AppError('import_failed', 'This is more than can be read at once.', {
    likely: 'It takes more memory than there is for it.',
    remedy: 'Export fewer collections at once.',
  })
}
