import type { Handlers } from '#shared/contract/define.ts'
import type { jq as domain } from '#shared/contract/jq.ts'
import { AppError } from '#shared/errors.ts'
import type { Bodies, BodyWriter } from '../bodies/bodies.ts'
import { asJq } from './as-jq.ts'
import { createJqThreads, type JqThread } from './jq-thread.ts'
import type { FromThread, JqFacts, JqSource } from './messages.ts'
import { late, refusal } from './refusals.ts'

/** Smaller answers are read whole: that takes no time, and then every filter goes the same way. */
const streamAbove = 4 * 1024 ** 2

/** Milliseconds to compile a filter. */
const checkLimit = 10_000

export interface JqService {
  run: Handlers<typeof domain>['run']
  check: Handlers<typeof domain>['check']
  dispose(): Promise<void>
}

export function createJqService({
  bodies,
  streamFrom = streamAbove,
}: {
  bodies: Bodies
  streamFrom?: number
}): JqService {
  const threads = createJqThreads()

  const run: JqService['run'] = async ({ bodyId, filter, indent, raw, timeLimit }, { signal, progress }) => {
    const program = asJq(filter)
    const source = await bodies.whole(bodyId)
    if (!source) throw gone()
    const started = performance.now()
    const thread = await threads.take()
    const pending = new SharedArrayBuffer(4)
    const job = { source: source.at, filter: program, indent, raw, stream: source.size >= streamFrom, pending }
    const writing = createWriting(bodies, new Int32Array(pending))
    try {
      const facts = await runOn(thread, job, signal, timeLimit, source.size, (message) => {
        if (message.type === 'piece') writing.add(message.bytes)
        else if (message.type === 'again') writing.again()
        else if (message.type === 'progress') progress({ read: message.read, total: source.size })
      })
      const { id, size } = await writing.end()
      if (facts.heavy) void thread.end()
      else threads.giveBack(thread)
      const { heavy: _, ...told } = facts
      return { ...told, bodyId: id, size, time: performance.now() - started }
    } catch (error) {
      await writing.drop()
      if (error instanceof AppError && error.code === 'jq_filter') threads.giveBack(thread)
      else void thread.end()
      // Let go of before the thread could open it.
      throw !(error instanceof AppError) && bodies.info(bodyId) === null ? gone() : error
    }
  }
  const check: JqService['check'] = async ({ filter }, { signal }) => {
    const program = asJq(filter)
    const thread = await threads.take()
    const source = { bytes: new Uint8Array() }
    const job = { source, filter: program, indent: null, raw: false, stream: false, pending: new SharedArrayBuffer(4) }
    try {
      await runOn(thread, job, signal, checkLimit, 0, () => {})
      threads.giveBack(thread)
      return null
    } catch (error) {
      void thread.end()
      throw error
    }
  }
  return { run, check, dispose: () => threads.dispose() }
}

const gone = () => new AppError('not_found', 'These bytes are no longer kept.', { remedy: 'Send the request again.' })

interface Job {
  source: JqSource
  filter: string
  indent: number | null
  raw: boolean
  stream: boolean
  pending: SharedArrayBuffer
}

function runOn(
  thread: JqThread,
  job: Job,
  signal: AbortSignal,
  timeLimit: number,
  size: number,
  onNews: (message: FromThread) => void,
): Promise<JqFacts> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      then()
    }
    const stop = () => settle(() => reject(new AppError('cancelled', 'Stopped.')))
    const timer = setTimeout(() => settle(() => reject(late(timeLimit))), timeLimit)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    const told = (message: FromThread) => {
      if (message.type === 'done') settle(() => resolve(message.facts))
      else if (message.type === 'refused') settle(() => reject(refusal(message.reason, message.places, size)))
      else onNews(message)
    }
    thread.run(job, told, (error) => settle(() => reject(error ?? new AppError('cancelled', 'Stopped.'))))
  })
}

/** Puts what comes out into a body, in order; frees the thread to go on as fast as the disk takes it. */
function createWriting(bodies: Bodies, pending: Int32Array) {
  let writer: BodyWriter = bodies.create()
  let queue: Promise<unknown> = Promise.resolve()
  const taken = (size: number) => {
    Atomics.sub(pending, 0, size)
    Atomics.notify(pending, 0)
  }
  const then = (step: () => unknown) => {
    queue = queue.then(step)
    // Told by `end`; until then it must not count as nobody's.
    queue.catch(() => undefined)
  }
  return {
    add(bytes: Uint8Array) {
      const size = bytes.byteLength
      then(async () => {
        if (!writer.write(bytes)) await writer.drained()
        taken(size)
      })
    },
    again() {
      then(async () => {
        await writer.end()
        bodies.release([writer.id])
        writer = bodies.create()
      })
    },
    async end() {
      await queue
      await writer.end()
      return { id: writer.id, size: bodies.info(writer.id)?.size ?? 0 }
    },
    async drop() {
      await queue.catch(() => undefined)
      bodies.release([writer.id])
    },
  }
}
