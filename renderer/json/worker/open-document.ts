import type { Row } from '../engine/rows.ts'
import {
  type DocumentState,
  emptyState,
  type FromWorker,
  type QuestionInput,
  type QuestionName,
  type QuestionOutput,
  type ToWorker,
  type WorkInput,
  type WorkName,
  type WorkOutput,
  type WorkProgress,
} from './protocol.ts'
import { RowCache } from './row-cache.ts'

/** A body that is read and indexed in a worker. Rows are there on demand, also while bytes still arrive. */
export interface DocumentHandle {
  /** Called when the state changes and when rows that were missing are there. */
  subscribe(listener: () => void): () => void
  state(): DocumentState
  /** Grows with every call of the listeners: a snapshot for `useSyncExternalStore`. */
  version(): number
  /** Rows `from` to `to`; those not there yet are undefined and on their way. */
  rows(from: number, to: number): (Row | undefined)[]
  ask<N extends QuestionName>(name: N, input: QuestionInput<N>): Promise<QuestionOutput<N>>
  /** Something that takes a while. Rejects with the signal's reason when it is stopped. */
  work<N extends WorkName>(name: N, input: WorkInput<N>, options?: WorkOptions<N>): Promise<WorkOutput<N>>
  /** Ends the reading of the body: what came so far stays, and `readOn` reads the rest. */
  stopReading(): void
  readOn(): void
  /** Ends the worker and so frees all memory of the document. */
  dispose(): void
}

export interface WorkOptions<N extends WorkName> {
  onProgress?: (value: WorkProgress<N>) => void
  signal?: AbortSignal
}

interface Waiting {
  resolve: (value: never) => void
  progress?: ((value: never) => void) | undefined
  reject: (error: Error) => void
}

export function openDocument(bodyId: string, contentType: string | null, size: number | null): DocumentHandle {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' })
  const listeners = new Set<() => void>()
  const waiting = new Map<number, Waiting>()
  let state = emptyState
  let version = 0
  let lastId = 0
  const changed = () => {
    version++
    for (const listener of [...listeners]) listener()
  }
  const post = (message: ToWorker) => worker.postMessage(message)
  const refuseAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  const ask = <N extends QuestionName>(name: N, input: QuestionInput<N>) =>
    new Promise<QuestionOutput<N>>((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      post({ type: 'ask', id, name, input })
    })
  const work = <N extends WorkName>(name: N, input: WorkInput<N>, { onProgress, signal }: WorkOptions<N> = {}) =>
    new Promise<WorkOutput<N>>((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const id = ++lastId
      const stop = () => {
        post({ type: 'stop', id })
        waiting.delete(id)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', stop, { once: true })
      const settled = <T>(settle: (value: T) => void) => {
        return (value: T) => {
          signal?.removeEventListener('abort', stop)
          settle(value)
        }
      }
      waiting.set(id, { resolve: settled(resolve), reject: settled(reject), progress: onProgress })
      post({ type: 'work', id, name, input })
    })
  const cache = new RowCache((from, to) => ask('rows', { from, to }), changed)

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'state') {
      state = data.state
      if (data.rows) cache.put(0, data.rows)
      changed()
      return
    }
    const asked = waiting.get(data.id)
    if (data.type === 'progress') {
      asked?.progress?.(data.value as never)
      return
    }
    waiting.delete(data.id)
    if (data.type === 'answer') asked?.resolve(data.value as never)
    else asked?.reject(new Error(data.message))
  }
  worker.onerror = () => {
    state = { ...state, done: true, failure: 'There is not enough memory to show this answer. Save it to a file.' }
    refuseAll('The document worker ended')
    changed()
  }
  const url = new URL(`/bodies/${encodeURIComponent(bodyId)}`, location.href).href
  post({ type: 'open', url, contentType, size })

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    version: () => version,
    rows(from, to) {
      const end = Math.min(to, state.rows)
      cache.want(from, end, state.revision)
      return Array.from({ length: Math.max(end - from, 0) }, (_, at) => cache.row(from + at))
    },
    ask,
    work,
    stopReading: () => post({ type: 'stopReading' }),
    readOn: () => post({ type: 'readOn' }),
    dispose() {
      worker.terminate()
      refuseAll('The document was closed')
      listeners.clear()
    },
  }
}
