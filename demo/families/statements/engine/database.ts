import { ranTooLong, SqlError } from '../language/sql-error.ts'
import { type DatabaseProcess, startDatabase } from './database-process.ts'
import type { RunReply, RunRequest } from './messages.ts'

const allowedSeconds = 5
const mostWrites = 2000
const mostWrittenBytes = 8 * 1024 * 1024

export interface Database {
  /** One after the other. Throws an SqlError of its own for what takes too long; what the database refuses is in the reply. */
  run(request: RunRequest, writes: boolean): Promise<RunReply>
}

function sizeOf({ sql, parameters }: RunRequest): number {
  return [...sql, ...Object.values(parameters)].reduce((sum: number, each) => sum + String(each).length, 0)
}

/** A process that can be lost: what has been written is done again in the next one. */
export function createDatabase(): Database {
  const writes: RunRequest[] = []
  let writtenBytes = 0
  let process: DatabaseProcess | undefined
  let last: Promise<unknown> = Promise.resolve()

  function lose(): void {
    process?.end()
    process = undefined
  }

  async function ready(): Promise<DatabaseProcess> {
    if (process !== undefined) return process
    process = startDatabase()
    for (const write of writes) await process.run(write, allowedSeconds * 1000)
    return process
  }

  async function runNow(request: RunRequest, isWrite: boolean): Promise<RunReply> {
    const size = sizeOf(request)
    if (isWrite && (writes.length >= mostWrites || writtenBytes + size > mostWrittenBytes)) {
      throw new SqlError(
        'The demo workspace holds no more changes of its tables. Reset it to begin anew.',
        null,
        'RESOURCE_EXHAUSTED',
      )
    }
    const reply = await attempt(request)
    if (reply === null) {
      lose()
      throw ranTooLong(allowedSeconds)
    }
    if (isWrite && !('error' in reply)) {
      writes.push(request)
      writtenBytes += size
    }
    return reply
  }

  /** A process that ended while nobody used it is replaced once. */
  async function attempt(request: RunRequest): Promise<RunReply | null> {
    const known = process !== undefined
    try {
      return await (await ready()).run(request, allowedSeconds * 1000)
    } catch {
      lose()
      if (known) return attempt(request)
      throw new SqlError(
        'The demo workspace could not start its database on this machine.',
        null,
        'TEMPORARILY_UNAVAILABLE',
      )
    }
  }

  return {
    run(request, isWrite) {
      const turn = last.then(() => runNow(request, isWrite))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
