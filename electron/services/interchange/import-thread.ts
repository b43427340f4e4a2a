import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, fromErrorData } from '#shared/errors.ts'
import type { FromThread, ImportCalls } from './messages.ts'

/** In the desktop shell the sources are one bundle, and the thread is another beside it. */
const file = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'import-worker.ts' : 'import-worker.cjs')

/** What is read takes many times its size; at this many MB a file is too much for any desktop. */
const mostMemoryMb = 3072

/** A thread that reads one import and holds it until it is written or discarded. It does one call at a time. */
export interface ImportThread {
  /** Throws `cancelled` after a stop, which ends the thread too unless it was staging. */
  call<N extends keyof ImportCalls>(
    name: N,
    input: Parameters<ImportCalls[N]>[0],
    more?: {
      signal?: AbortSignal
      progress?: (value: { done: number; total: number }) => void
      transfer?: ArrayBuffer[]
    },
  ): Promise<ReturnType<ImportCalls[N]>>
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
  worker.once('exit', () => finish(new AppError('cancelled', 'Stopped.')))
  return {
    async call(name, input, { signal, progress, transfer = [] } = {}) {
      if (ended) throw ended
      signal?.throwIfAborted()
      const stop = () => (name === 'stage' ? worker.postMessage({ name: 'stop' }) : void worker.terminate())
      signal?.addEventListener('abort', stop, { once: true })
      tell = progress
      try {
        return await new Promise((resolve, reject) => {
          waiting = { resolve, reject }
          worker.postMessage({ name, input }, transfer)
        })
      } finally {
        signal?.removeEventListener('abort', stop)
      }
    },
    async end() {
      finish(new AppError('cancelled', 'Stopped.'))
      await worker.terminate()
    },
  }
}

function failure(error: Error & { code?: string }): AppError {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY')
    return new AppError('internal', 'The import could not be read.', { cause: error })
  return new AppError('import_failed', 'This is more than can be read at once.', {
    likely: 'It takes more memory than there is for it.',
    remedy: 'Export fewer collections at once.',
  })
}
