import type { ChangeRow } from '../../engine/compare/change-rows.ts'
import type { LineRow } from '../../engine/compare/line-changes.ts'
import { RowCache } from '../row-cache.ts'
import type {
  CompareInput,
  CompareOutput,
  CompareQuestion,
  CompareSettings,
  CompareState,
  DifferencesForm,
  FromCompareWorker,
  ToCompareWorker,
} from './compare-protocol.ts'

/** Two bodies that are read and compared in a worker of their own. */
export interface ComparisonHandle {
  subscribe(listener: () => void): () => void
  state(): CompareState
  /** What was found last; it stays while answers are compared again. */
  found(): ReadyState | null
  /** Grows with every call of the listeners. */
  version(): number
  /** Rows `from` to `to`; those not there yet are undefined and on their way. */
  rows(from: number, to: number): (ChangeRow | LineRow | undefined)[]
  /** Rejects when the answers were compared again meanwhile. */
  ask<N extends CompareQuestion>(name: N, input: CompareInput<N>): Promise<CompareOutput<N>>
  /** All differences as a file. Rejects with the signal's reason when it is stopped. */
  export(form: DifferencesForm, signal: AbortSignal): Promise<Blob>
  /** Compares again, when these are others. */
  change(settings: CompareSettings): void
  /** Ends the worker, whatever it does, and frees all memory. */
  dispose(): void
}

export type ReadyState = Extract<CompareState, { phase: 'ready' }>

export interface Compared {
  bodyId: string
  contentType: string | null
  size: number
}

export function openComparison(a: Compared, b: Compared, settings: CompareSettings): ComparisonHandle {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
  const listeners = new Set<() => void>()
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let state: CompareState = { phase: 'reading', received: 0 }
  let found: ReadyState | null = null
  let version = 0
  let lastId = 0
  const changed = () => {
    version++
    for (const listener of [...listeners]) listener()
  }
  const post = (message: ToCompareWorker) => worker.postMessage(message)
  const ask = <N extends CompareQuestion>(name: N, input: CompareInput<N>) =>
    new Promise<CompareOutput<N>>((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      post({ type: 'ask', id, run: found?.run ?? 0, name, input })
    })
  let cache = new RowCache<ChangeRow | LineRow>((from, to) => ask('rows', { from, to }), changed)
  let asked = JSON.stringify(settings)
  const refuseAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('The comparison was closed'))
    waiting.clear()
  }

  worker.onmessage = ({ data }: MessageEvent<FromCompareWorker>) => {
    if (data.type === 'state') {
      state = data.state
      if (state.phase === 'ready' && state.run !== found?.run) {
        cache = new RowCache((from, to) => ask('rows', { from, to }), changed)
      }
      if (state.phase === 'ready') found = state
      changed()
      return
    }
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.type === 'answer') asked?.resolve(data.value as never)
    else asked?.reject(new Error(data.message))
  }
  worker.onerror = () => {
    state = { phase: 'failed', message: 'There is not enough memory to compare these answers.' }
    refuseAll()
    changed()
  }
  const source = ({ bodyId, contentType, size }: Compared) => ({
    url: new URL(`/bodies/${encodeURIComponent(bodyId)}`, location.href).href,
    contentType,
    size,
  })
  post({ type: 'open', a: source(a), b: source(b), settings })

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    found: () => found,
    version: () => version,
    rows(from, to) {
      if (!found) return []
      const end = Math.min(to, found.rows)
      cache.want(from, end, found.revision)
      return Array.from({ length: Math.max(end - from, 0) }, (_, at) => cache.row(from + at))
    },
    ask,
    export: (form, signal) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        post({ type: 'export', id, form })
        signal.addEventListener('abort', () => {
          if (!waiting.delete(id)) return
          post({ type: 'stop', id })
          reject(signal.reason)
        })
      }),
    change(next) {
      const text = JSON.stringify(next)
      if (text === asked) return
      asked = text
      post({ type: 'settings', settings: next })
    },
    dispose() {
      worker.terminate()
      refuseAll()
      listeners.clear()
    },
  }
}
