import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { compileJq } from './jq-program.ts'
import type { FromThread, JqJob } from './messages.ts'

/** In the desktop shell the sources are one bundle, and the thread is another beside it. */
const file = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'jq-worker.ts' : 'jq-worker.cjs')

/** Milliseconds after which a thread that nobody uses ends. */
const idleEnds = 120_000

/** A thread with jq in it. It runs one job at a time; a job is stopped by ending its thread. */
export interface JqThread {
  /** `gone` is called when the thread ends before the job is done, with what went wrong when that was not wanted. */
  run(job: JqJob, listener: (message: FromThread) => void, gone: (error: Error | null) => void): void
  end(): Promise<void>
}

/** Hands out threads that are ready to go: one is kept waiting, because a filter that is typed wants its answer at once. */
export interface JqThreads {
  take(): Promise<JqThread>
  /** Takes back one whose job is done. */
  giveBack(thread: JqThread): void
  dispose(): Promise<void>
}

export function createJqThreads(): JqThreads {
  let module: Promise<WebAssembly.Module> | null = null
  let spare: JqThread | null = null
  let idle: NodeJS.Timeout | undefined
  const all = new Set<JqThread>()

  function drop(): void {
    void spare?.end()
    spare = null
  }

  return {
    async take() {
      clearTimeout(idle)
      const ready = spare
      spare = null
      if (ready) return ready
      module ??= compileJq()
      const thread = startThread(await module, () => {
        all.delete(thread)
        if (spare === thread) spare = null
      })
      all.add(thread)
      return thread
    },
    giveBack(thread) {
      if (spare) void thread.end()
      else spare = thread
      clearTimeout(idle)
      idle = setTimeout(drop, idleEnds).unref()
    },
    async dispose() {
      clearTimeout(idle)
      await Promise.all([...all].map((thread) => thread.end()))
    },
  }
}

function startThread(module: WebAssembly.Module, onEnd: () => void): JqThread {
  // What jq's own frame prints when it runs out of memory is told in other words.
  const worker = new Worker(file, { workerData: { module }, stderr: true, stdout: true, env: {} })
  worker.unref()
  let listener: ((message: FromThread) => void) | null = null
  let gone: ((error: Error | null) => void) | null = null
  let broken: Error | null = null
  worker.on('message', (message: FromThread) => listener?.(message))
  worker.on('error', (error) => (broken = error instanceof Error ? error : new Error(String(error))))
  worker.once('exit', () => {
    onEnd()
    gone?.(broken)
  })
  return {
    run(job, told, ended) {
      listener = told
      gone = ended
      worker.postMessage(job)
    },
    async end() {
      listener = null
      await worker.terminate()
    },
  }
}
