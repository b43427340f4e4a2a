import { join } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { history } from '#shared/contract/history.ts'
import { AppError } from '#shared/errors.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { Events } from '../events.ts'
import type { Settled } from '../send/settled.ts'
import type { FileProblem } from '../storage/json-file.ts'
import type { Retention } from './history-store.ts'
import { createHistoryThread } from './history-thread.ts'
import { makeRecord } from './make-record.ts'

export interface HistoryService {
  handlers: Handlers<typeof history>
  /** Keeps a send. Returns at once and never throws: what goes wrong is told as a problem of the app. */
  record(settled: Settled): void
  /** Waits, though not for long, until what was sent is written. */
  dispose(): Promise<void>
}

const usual: Retention = { maxAge: 90 * 86_400_000, maxBytes: 500_000_000 }

/** Sends that wait to be written hold their bodies: beyond this the oldest is all that is wanted. */
const mostWaiting = 200

/** Every send, in `<data>/history.sqlite`. */
export function createHistory({
  dataFolder,
  bodies,
  events,
  onProblem,
  retention = usual,
}: {
  dataFolder: string
  bodies: Bodies
  events: Events
  onProblem: (problem: FileProblem) => void
  retention?: Retention
}): HistoryService {
  const path = join(dataFolder, 'history.sqlite')
  const told = new Set<string>()
  const tell = (message: string) => {
    if (told.has(message)) return
    told.add(message)
    onProblem({ file: path, message })
  }
  const thread = createHistoryThread({ path, retention }, tell)
  const pending = new Set<Promise<void>>()

  async function keep(settled: Settled): Promise<void> {
    try {
      await thread.call('record', await makeRecord(settled, bodies))
      events.changed('history')
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') return
      const why = error instanceof AppError ? [error.message, error.likely].filter(Boolean).join(' ') : String(error)
      tell(`A send is not in the history. ${why}`)
    }
  }

  /** Tells the pages when it is done. */
  async function changing<T>(work: Promise<T>): Promise<T> {
    const value = await work
    events.changed('history')
    return value
  }

  return {
    record(settled) {
      if (pending.size >= mostWaiting)
        return tell('Sends come faster than the history can be written: some are not in it.')
      const work = keep(settled).finally(() => pending.delete(work))
      pending.add(work)
    },
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
      setNote: ({ id, note }) => changing(thread.call('setNote', id, note)),
      remove: ({ ids }) => changing(thread.call('remove', ids)),
      purge: () => changing(thread.call('purge')),
      restore: ({ removal }) => changing(thread.call('restore', removal)),
    },
    async dispose() {
      const late = new Promise((resolve) => setTimeout(resolve, 3000).unref())
      await Promise.race([Promise.all(pending), late])
      await thread.close()
    },
  }
}
