import type { Store } from '../../store.ts'
import { SqlError } from './language/sql-error.ts'
import { runSql } from './run-sql.ts'
import { isFinal, type Statement } from './statement.ts'
import { close, limitResults, statementsOf } from './statement-memory.ts'

/** Milliseconds for which a result can be had. */
const resultKept = 3_600_000
const mostInlineBytes = 25 * 1024 * 1024

/**
 * Brings all statements to where they are by now: whichever should be done is run, in the order of their ends. To be called
 * before anything is read from or done to one.
 */
export function settle(store: Store): Promise<void> {
  const memory = statementsOf(store)
  memory.settling = memory.settling.then(() => settleNow(store))
  return memory.settling
}

async function settleNow(store: Store): Promise<void> {
  const now = store.clock.now()
  const open = [...statementsOf(store).byId.values()].filter((statement) => {
    if (statement.state === 'SUCCEEDED' && now > statement.doneAt + resultKept) close(statement)
    return !isFinal(statement)
  })
  for (const statement of open.toSorted((left, right) => left.doneAt - right.doneAt)) {
    if (now >= statement.doneAt) await finish(statement, store)
    else if (now >= statement.runsAt) statement.state = 'RUNNING'
  }
  limitResults(store)
}

async function finish(statement: Statement, store: Store): Promise<void> {
  try {
    if (statement.error !== null) throw statement.error
    statement.result = await run(statement, store)
    statement.state = 'SUCCEEDED'
  } catch (error) {
    const own = error instanceof SqlError
    statement.error = own
      ? error
      : new SqlError('The demo workspace failed to run the statement.', null, 'INTERNAL_ERROR')
    statement.state = 'FAILED'
  }
}

async function run({ wish, doneAt }: Statement, store: Store) {
  const result = await runSql({ ...wish, at: doneAt }, store)
  if (wish.disposition === 'INLINE' && result.bytes > mostInlineBytes) {
    throw new SqlError(
      `Inline byte limit exceeded. Statements executed with disposition=INLINE can have a result size of at most ${mostInlineBytes} bytes. Please execute the statement with disposition=EXTERNAL_LINKS if you want to download the full result.`,
      null,
    )
  }
  return result
}
