import type { FindQuery } from '../../engine/find/find-query.ts'
import type { TextParts } from '../../engine/find/text-parts.ts'
import type { FromExpressionWorker, ToExpressionWorker } from './expression-protocol.ts'

interface Waiting {
  resolve: (matches: Uint32Array) => void
  reject: (error: Error) => void
}

/**
 * Applies a regular expression in a worker of its own: nobody knows how long one takes, and only the end of its worker
 * ends it.
 */
export class ExpressionThread {
  readonly #worker = new Worker(new URL('./expression-worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting: Waiting[] = []
  /** When it began with what it is at; Infinity while it is at nothing. */
  #began = Number.POSITIVE_INFINITY
  #ready = false

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<FromExpressionWorker>) => {
      if (data.type === 'ready') {
        this.#ready = true
        this.#begin()
        return
      }
      const asked = this.#waiting.shift()
      this.#begin()
      if (data.type === 'matches') asked?.resolve(data.matches)
      else asked?.reject(new Error(data.message))
    }
    this.#worker.onerror = (event) => {
      event.preventDefault()
      for (const { reject } of this.#waiting.splice(0)) reject(new Error(event.message))
    }
  }

  /** Milliseconds that it has been at the same parts; 0 while it is at none. */
  get busyFor(): number {
    return Math.max(performance.now() - this.#began, 0)
  }

  /** To be called before the first parts. */
  begin(query: FindQuery): void {
    this.#post({ type: 'query', query })
  }

  /** Where in the document the matches in these parts begin and end, by turns. */
  search(parts: TextParts): Promise<Uint32Array> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      if (this.#waiting.length === 1) this.#begin()
      // A view would be sent with all the memory behind it.
      this.#post({ type: 'parts', parts: { ...parts, bytes: parts.bytes.slice() } })
    })
  }

  end(): void {
    this.#worker.terminate()
  }

  #begin(): void {
    this.#began = this.#ready && this.#waiting.length > 0 ? performance.now() : Number.POSITIVE_INFINITY
  }

  #post(message: ToExpressionWorker): void {
    this.#worker.postMessage(message)
  }
}
