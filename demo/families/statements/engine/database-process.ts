import { type ChildProcess, spawn } from 'node:child_process'
import type { RunReply, RunRequest } from './messages.ts'
import { sampleTables } from './sample-tables.ts'
import { serveDatabase } from './serve-database.ts'
import { makeSqlFunctions } from './sql-functions.ts'
import { makeTextFunctions } from './text-functions.ts'

/** Milliseconds after which an unused process ends; what was written is done again in the next one. */
const idleEnds = 20_000

/** The one that ran last: there need not be two of them. */
let latest: { child: ChildProcess; busy: boolean } | undefined

export interface DatabaseProcess {
  /** null: it ran for longer than allowed, and the process was ended. Rejects when there can be no process. */
  run(request: RunRequest, allowedMs: number): Promise<RunReply | null>
  end(): void
}

/** Starts it. Neither it nor what waits for it keeps this process alive, and it ends with this process. */
export function startDatabase(): DatabaseProcess {
  if (latest?.busy === false) latest.child.kill()
  const source = `(${serveDatabase})(${JSON.stringify(sampleTables())}, [${makeSqlFunctions}, ${makeTextFunctions}])`
  // Windows programs find their parts by it.
  const systemRoot = process.env.SystemRoot
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--eval', source], {
    // Where the program is the desktop shell, this makes it the plain runtime. Nothing else of the surroundings is needed.
    env: { ELECTRON_RUN_AS_NODE: '1', ...(systemRoot === undefined ? {} : { SystemRoot: systemRoot }) },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  child.unref()
  child.channel?.unref()
  const own = { child, busy: false }
  latest = own
  let idle: NodeJS.Timeout | undefined
  return {
    async run(request, allowedMs) {
      clearTimeout(idle)
      own.busy = true
      try {
        return await ask(child, request, allowedMs)
      } finally {
        own.busy = false
        idle = setTimeout(() => child.kill(), idleEnds).unref()
      }
    },
    end() {
      clearTimeout(idle)
      child.kill('SIGKILL')
    },
  }
}

function ask(child: ChildProcess, request: RunRequest, allowedMs: number): Promise<RunReply | null> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => settle(() => resolve(null)), allowedMs)
    const gone = () => settle(() => reject(new Error('The process of the database ended.')))
    const answered = (reply: unknown) => settle(() => resolve(reply as RunReply))
    const settle = (then: () => void) => {
      clearTimeout(late)
      child.off('message', answered).off('exit', gone).off('error', gone)
      then()
    }
    child.once('message', answered).once('exit', gone).once('error', gone)
    if (!child.connected) return gone()
    child.send(request, (error) => error && gone())
  })
}
