import { join } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { history } from '#shared/contract/history.ts'
import { AppError } from '#shared/errors.ts'
import { type HistoryLimits, usualHistoryLimits } from '#shared/model/history.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { Events } from '../events.ts'
import type { Settled } from '../send/settled.ts'
import type { FileProblem } from '../storage/json-file.ts'
import { createHistoryThread, type HistoryThread } from './history-thread.ts'
import { makeRecord } from './make-record.ts'
import { retentionOf } from './retention.ts'
import { withoutTokens } from './secret-bodies.ts'

export interface HistoryService {
  handlers: Handlers<typeof history>
  /** Keeps a send. Returns at once and never throws: what goes wrong is told as a problem of the app. */
  record(settled: Settled): void
  /** Keeps a send outside of the journal; its id once it is written, null when it could not be. Never throws. */
  keepApart(settled: Settled): Promise<number | null>
  /** Holds from now on. */
  setLimits(limits: HistoryLimits): void
  /** The journal lies in the same database. */
  call: HistoryThread['call']
  /** Waits, though not for long, until what was sent is written. */
  dispose(): Promise<void>
}

/** Sends that wait to be written hold their bodies: beyond this the oldest is all that is wanted. */
const mostWaiting = 200

/** A batch after the other: sends are written between them. */
async function eraseAll(
  thread: HistoryThread,
  signal: AbortSignal,
  progress: (value: { done: number; total: number }) => void,
) {
  const before = await thread.call('figures')
  await thread.call('eraseRemoved', false)
  for (let done = 0; ; ) {
    signal.throwIfAborted()
    const erased = await thread.call('eraseSome', false)
    if (erased === 0) break
    done += erased
    progress({ done, total: Math.max(before.removed, done) })
  }
  await thread.call('compact')
  return thread.call('figures')
}

/** Every send, in `<data>/history.sqlite`. */
export function createHistory({
  dataFolder,
  bodies,
  events,
  onProblem,
}: {
  dataFolder: string
  bodies: Bodies
  events: Events
  onProblem: (problem: FileProblem) => void
}): HistoryService {
  const path = join(dataFolder, 'history.sqlite')
  const told = new Set<string>()
  const tell = (message: string) => {
    if (told.has(message)) return
    told.add(message)
    onProblem({ file: path, message })
  }
  let limits = usualHistoryLimits
  const thread = createHistoryThread({ path, retention: retentionOf(limits) }, tell)
  const pending = new Set<Promise<unknown>>()

  async function keep(settled: Settled, inJournal: boolean): Promise<number | null> {
    try {
      const record = await makeRecord(settled, bodies, limits.bodyKilobytes * 1000)
      const { id, session } = await thread.call('record', record, inJournal)
      events.changed('history')
      if (session !== null) events.changed('journal')
      return id
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') return null
      const why = error instanceof AppError ? [error.message, error.likely].filter(Boolean).join(' ') : String(error)
      tell(`A send is not in the history. ${why}`)
      return null
    }
  }

  /** Tells the pages when it is done. */
  async function changing<T>(work: Promise<T>): Promise<T> {
    const value = await work
    events.changed('history')
    // Its lines show entries of the history.
    events.changed('journal')
    return value
  }

  return {
    record(settled) {
      if (pending.size >= mostWaiting)
        return tell('Sends come faster than the history can be written: some are not in it.')
      const work = keep(settled, true).finally(() => pending.delete(work))
      pending.add(work)
    },
    keepApart: (settled) => keep(settled, false),
    setLimits(given) {
      limits = given
      thread.setRetention(retentionOf(given))
    },
    call: thread.call,
    handlers: {
      list: (input) => thread.call('list', input),
      entry: ({ id }) => thread.call('entry', id),
      async body({ id }) {
        const bytes = await thread.call('body', id)
        const writer = bodies.create()
        writer.write(bytes)
        await writer.end()
        return { bodyId: writer.id, size: bytes.length }
      },
      setPinned: ({ id, pinned }) => changing(thread.call('setPinned', id, pinned)),
      setNote: ({ id, note }) => changing(thread.call('setNote', id, withoutTokens(note))),
      remove: ({ ids }) => changing(thread.call('remove', ids)),
      purge: () => changing(thread.call('purge')),
      restore: ({ removal }) => changing(thread.call('restore', removal)),
      figures: () => thread.call('figures'),
      erase: (_, { signal, progress }) => changing(eraseAll(thread, signal, progress)),
    },
    async dispose() {
      const late = new Promise((resolve) => setTimeout(resolve, 3000).unref())
      await Promise.race([Promise.all(pending), late])
      await thread.close()
    },
  }
}
