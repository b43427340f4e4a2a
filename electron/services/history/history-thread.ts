import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, fromErrorData } from '#shared/errors.ts'
import type { FromThread, HistoryCalls, ThreadData } from './messages.ts'
import type { Retention } from './retention.ts'

/** In the desktop shell the sources are one bundle, and the thread is another beside it. */
const file = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'history-worker.ts' : 'history-worker.cjs')

/** Milliseconds that the end of the app waits for what is still to be written. */
const closeMs = 3000

/** The thread that has the database. It starts with the first call. */
export interface HistoryThread {
  call<N extends keyof HistoryCalls>(
    name: N,
    ...input: Parameters<HistoryCalls[N]>
  ): Promise<ReturnType<HistoryCalls[N]>>
  /** Holds from now on; does not start the thread. */
  setRetention(retention: Retention): void
  close(): Promise<void>
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

export function createHistoryThread(data: ThreadData, onProblem: (message: string) => void): HistoryThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0
  let closed = false

  function start(): Worker {
    const started = new Worker(file, { workerData: data, env: {}, execArgv: ['--disable-warning=ExperimentalWarning'] })
    started.unref()
    started.on('message', (message: FromThread) => {
      if (message.type === 'problem') return onProblem(message.message)
      const one = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.type === 'done') one?.resolve(message.value)
      else one?.reject(fromErrorData(message.error))
    })
    let reason: unknown
    started.on('error', (error) => (reason = error))
    started.once('exit', () => {
      if (worker === started) worker = null
      const likely = reason instanceof Error ? { likely: reason.message } : {}
      const error = new AppError('file_unreadable', 'The history cannot be used.', likely)
      for (const one of waiting.values()) one.reject(error)
      waiting.clear()
    })
    return started
  }

  function post(name: keyof HistoryCalls | 'close', input: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      worker ??= start()
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, name, input })
    })
  }

  return {
    async call(name, ...input) {
      if (closed) throw new AppError('cancelled', 'Stopped.')
      return (await post(name, input)) as never
    },
    setRetention(retention) {
      data.retention = retention
      if (worker && !closed) void post('setRetention', [retention]).catch(() => undefined)
    },
    async close() {
      closed = true
      const running = worker
      if (!running) return
      let timer: NodeJS.Timeout | undefined
      const late = new Promise((resolve) => (timer = setTimeout(resolve, closeMs)))
      await Promise.race([post('close', []).catch(() => undefined), late])
      clearTimeout(timer)
      await running.terminate()
    },
  }
}
