import { parentPort, workerData } from 'node:worker_threads'
import { AppError, toErrorData } from '#shared/errors.ts'
import { createHistoryStore } from './history-store.ts'
import { createJournalStore } from './journal-store.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'
import { damageText, isDamaged, moveAside, openDatabase } from './open-database.ts'

const port = parentPort!
const data = workerData as ThreadData
const { path } = data
/** Milliseconds between two looks for what is too old or too much. */
const eraseEvery = 60_000

const post = (message: FromThread) => port.postMessage(message)

function begin() {
  const { database, movedTo } = openDatabase(path)
  if (movedTo !== null) post({ type: 'problem', message: damageText(movedTo) })
  return { database, store: { ...createHistoryStore(database, data.retention), ...createJournalStore(database) } }
}

let opened: ReturnType<typeof begin> | null = null

function call({ name, input }: Exclude<ToThread, { name: 'close' }>): unknown {
  opened ??= begin()
  // A new database, after a damaged one, is to have them too.
  if (name === 'setRetention') data.retention = input[0] as ThreadData['retention']
  const method = opened.store[name] as (...values: unknown[]) => unknown
  return method(...input)
}

/** A database that turns out to be damaged on the way is moved aside too, and the call is done on a new one. */
function serve(message: Exclude<ToThread, { name: 'close' }>): unknown {
  try {
    return call(message)
  } catch (error) {
    if (!isDamaged(error)) throw error
    opened?.database.close()
    opened = null
    post({ type: 'problem', message: damageText(moveAside(path)) })
    return call(message)
  }
}

function erase(): void {
  clearTimeout(timer)
  let more = false
  try {
    opened?.store.eraseRemoved(true)
    more = (opened?.store.eraseSome(true) ?? 0) > 0
  } catch {
    // Told by the next call that needs the database.
  }
  timer = setTimeout(erase, more ? 5 : eraseEvery)
}
let timer = setTimeout(erase, 1000)

port.on('message', (message: ToThread) => {
  try {
    if (message.name === 'close') {
      clearTimeout(timer)
      opened?.database.close()
      opened = null
      post({ type: 'done', id: message.id, value: null })
      port.close()
      return
    }
    post({ type: 'done', id: message.id, value: serve(message) })
  } catch (error) {
    const told =
      error instanceof AppError
        ? error
        : new AppError('file_unreadable', 'The history cannot be used.', {
            likely: error instanceof Error ? error.message : String(error),
            remedy: 'Sending goes on without it. Look at the data folder: it may be full or not writable.',
          })
    post({ type: 'failed', id: message.id, error: toErrorData(told) })
  }
})
