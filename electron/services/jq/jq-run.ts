import { calculation } from '#shared/jq/precision.ts'
import type { JqRounding } from '#shared/model/jq.ts'
import { feedBytes, feedItems, type ItemFeed, openSource } from './feed.ts'
import { failureText, isParseError, saidText } from './filter-errors.ts'
import { ItemReader } from './item-reader.ts'
import type { JqProgram } from './jq-program.ts'
import type { FromThread, JqFacts, JqJob, JqRefusal } from './messages.ts'
import { NumberScan } from './number-scan.ts'
import { collectOutputs, type OutputForm, separateOutputs, wovenOutputs } from './output-form.ts'
import { SpineReader } from './spine-reader.ts'
import { reprintedPath, type StreamPlan, streamPlan } from './stream-plan.ts'
import { type ReadBytes, Unsplittable } from './text-cursor.ts'

const mostOutput = 1024 ** 3
const mostSaid = 64_000
/** What a list may take that a second filter works on. */
const mostBetween = 256 * 1024 ** 2
/** Of memory; above it a thread is not worth keeping. */
const heavyHeap = 96 * 1024 ** 2

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly reason: JqRefusal
  readonly text: string

  constructor(reason: JqRefusal, text = '') {
    super(reason)
    this.reason = reason
    this.text = text
  }
}

interface Sink {
  post(message: FromThread): void
  piece(bytes: Uint8Array<ArrayBuffer>): void
}

/** Runs one job from begin to end. Throws Refused; anything else is a bug. */
export function runJob(jq: JqProgram, job: JqJob, sink: Sink): JqFacts {
  checkFilter(jq, job.filter)
  const plan = job.stream ? streamPlan(job.filter) : null
  // Without indentation jq still breaks lines: those are not put together here.
  const path = job.stream && job.indent !== 0 ? reprintedPath(job.filter) : null
  if (plan || path) {
    try {
      const run = new Run(jq, job, sink)
      return plan ? run.streamed(plan) : run.reprinted(path!)
    } catch (error) {
      if (!(error instanceof Unsplittable)) throw error
      sink.post({ type: 'again' })
    }
  }
  return new Run(jq, job, sink).whole()
}

/** With nothing to read, jq compiles only: mistakes are told before any work, at their place in what was typed. */
function checkFilter(jq: JqProgram, filter: string): void {
  let text = ''
  const code = jq.run(filter, [], { read: () => 0, write() {}, error: (bytes) => (text += decode(bytes)) })
  if (code === 2 || code === 3) throw new Refused('filter', text)
}

const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

class Run {
  readonly #jq: JqProgram
  readonly #job: JqJob
  readonly #sink: Sink
  readonly #calculation
  readonly #input = new NumberScan()
  /** Rounded ones are among these: beyond 2^53 the result of a calculation is what was nearest. */
  readonly #output = new NumberScan((text) => Math.abs(Number(text)) > Number.MAX_SAFE_INTEGER)
  #said = ''
  #failed = false
  #written = 0
  #read = 0
  #told = 0

  constructor(jq: JqProgram, job: JqJob, sink: Sink) {
    this.#jq = jq
    this.#job = job
    this.#sink = sink
    this.#calculation = calculation(job.filter)
  }

  whole(): JqFacts {
    const source = openSource(this.#job.source)
    try {
      const form = this.#job.raw ? null : separateOutputs()
      const code = this.#run(
        this.#job.filter,
        this.#flags(),
        feedBytes(() => this.#chunk(source.read)),
        form,
      )
      return this.#facts(code, form?.count ?? null, false)
    } finally {
      source.close()
    }
  }

  streamed(plan: StreamPlan): JqFacts {
    const source = openSource(this.#job.source)
    try {
      const reader = new ItemReader(() => this.#chunk(source.read), plan.path)
      const items = feedItems(reader, () => this.#failed)
      if (plan.collect) return this.#collected(plan, items)
      const form = this.#job.raw ? null : separateOutputs()
      const code = this.#run(plan.filter, this.#flags(), items.read, form)
      this.#checkItems(items)
      return this.#facts(code, form?.count ?? null, true)
    } finally {
      source.close()
    }
  }

  /** The value at a path, taken apart and put together again: jq prints its keys and items. */
  reprinted(path: readonly (string | number)[]): JqFacts {
    const source = openSource(this.#job.source)
    try {
      const { indent } = this.#job
      const reader = new SpineReader(() => this.#chunk(source.read), path, indent)
      const items = feedItems(reader, () => this.#failed)
      const form = wovenOutputs(reader, indent)
      const code = this.#run('.', indentFlags(indent), items.read, form)
      this.#checkItems(items)
      if (this.#failed || form.broken) throw new Unsplittable('Something was not one value')
      this.#put(form.end())
      return this.#facts(code, 1, true)
    } finally {
      source.close()
    }
  }

  #collected(plan: StreamPlan, items: ItemFeed): JqFacts {
    const last = plan.after === null
    const indent = last ? this.#job.indent : null
    const form = collectOutputs(indent)
    const between: Uint8Array[] = []
    let size = 0
    const keep = (bytes: Uint8Array<ArrayBuffer>) => {
      size += bytes.length
      if (size > mostBetween) throw new Refused('memory')
      between.push(bytes)
    }
    const put = last ? (bytes: Uint8Array<ArrayBuffer>) => this.#put(bytes) : keep
    const code = this.#run(plan.filter, indentFlags(indent), items.read, form, put)
    this.#checkItems(items)
    if (this.#failed) {
      // A list that did not come to its end is none.
      this.#sink.post({ type: 'again' })
      return this.#facts(code, 0, true)
    }
    put(form.end())
    if (plan.after === null) return this.#facts(code, 1, true)
    const results = this.#job.raw ? null : separateOutputs()
    const list = feedBytes(() => between.shift() ?? null)
    const final = this.#run(plan.after, this.#flags(), list, results)
    return this.#facts(final, results?.count ?? null, true)
  }

  /** What is wrong with an item has its right place in the text only when all of it is read. */
  #checkItems({ problem }: ItemFeed): void {
    if (problem) throw problem
    if (isParseError(this.#said)) throw new Unsplittable('A damaged item')
  }

  #flags(): string[] {
    return [...indentFlags(this.#job.indent), ...(this.#job.raw ? ['-r'] : [])]
  }

  #chunk(read: ReadBytes): Uint8Array | null {
    const chunk = read()
    if (chunk && this.#calculation) this.#input.push(chunk)
    this.#read += chunk?.length ?? 0
    const now = performance.now()
    if (now - this.#told > 100) {
      this.#told = now
      this.#sink.post({ type: 'progress', read: this.#read, outputs: 0 })
    }
    return chunk
  }

  #run(
    filter: string,
    flags: readonly string[],
    read: (into: Uint8Array) => number,
    form: OutputForm | null,
    put = (bytes: Uint8Array<ArrayBuffer>) => this.#put(bytes),
  ): number {
    const batch = new Batch((bytes) => {
      if (this.#calculation) this.#output.push(bytes)
      put(form ? form.take(bytes) : bytes.slice())
    })
    try {
      const code = this.#jq.run(filter, flags, {
        read,
        write: (bytes) => batch.add(bytes),
        error: (bytes) => {
          const text = decode(bytes)
          if (this.#said.length < mostSaid) this.#said += text
          if (/^jq: (parse )?error/m.test(this.#said.slice(-text.length - 200))) this.#failed = true
        },
      })
      batch.flush()
      return code
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
      throw new Refused(
        /allocate|memory_exhausted|Aborted/i.test(`${this.#said} ${error.message}`) ? 'memory' : 'depth',
      )
    }
  }

  #put(bytes: Uint8Array<ArrayBuffer>): void {
    this.#written += bytes.length
    if (this.#written > mostOutput) throw new Refused('output')
    if (bytes.length > 0) this.#sink.piece(bytes)
  }

  #facts(code: number, outputs: number | null, streamed: boolean): JqFacts {
    const message = code === 0 && !this.#failed ? null : failureText(this.#said)
    const stopped = code !== 0 && code !== 1 ? `The filter ended with code ${code}.` : null
    const failure = message ?? stopped
    return {
      outputs,
      failure: failure === null ? null : { message: failure, code },
      rounding: this.#rounding(),
      said: saidText(this.#said),
      streamed,
      heavy: this.#jq.heap() > heavyHeap,
    }
  }

  #rounding(): JqRounding | null {
    if (!this.#calculation) return null
    this.#input.end()
    this.#output.end()
    const { keys, everywhere } = this.#calculation
    const known = [...this.#input.keys]
    const [first] = known
    if (!first) return null
    const named = known.find(([key]) => keys.has(key))
    const [key, number] = named ?? first
    const fact = { number, key: key === '' ? null : key }
    if ([...this.#output.found].some((one) => !this.#input.found.has(one))) return { kind: 'seen', ...fact }
    return named || everywhere ? { kind: 'possible', ...fact } : null
  }
}

function indentFlags(indent: number | null): string[] {
  return indent === null ? ['-c'] : ['--indent', String(indent)]
}

/** jq writes a thousand bytes at a time; they go on in larger pieces. */
class Batch {
  #bytes = new Uint8Array(256 * 1024)
  #length = 0
  readonly #put: (bytes: Uint8Array) => void

  constructor(put: (bytes: Uint8Array) => void) {
    this.#put = put
  }

  add(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.flush()
    if (bytes.length > this.#bytes.length) this.#put(bytes)
    else {
      this.#bytes.set(bytes, this.#length)
      this.#length += bytes.length
    }
  }

  flush(): void {
    const length = this.#length
    this.#length = 0
    if (length > 0) this.#put(this.#bytes.subarray(0, length))
  }
}
