import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { planOf } from './language/plan-statement.ts'
import { fromDatabase, SqlError } from './language/sql-error.ts'
import { resultOf } from './result/result.ts'
import { isFinal, type Statement } from './statement.ts'
import { close, limitResults, statementsOf } from './statement-memory.ts'

/** Milliseconds for which a result can be had. */
const resultKept = 3_600_000
const mostRows = 100_000
const mostBytes = 32 * 1024 * 1024
const mostInlineBytes = 25 * 1024 * 1024
const readOnly = new Set(['SELECT', 'SHOW', 'DESCRIBE', 'SET', 'OTHER'])

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

async function run(statement: Statement, store: Store) {
  const { wish } = statement
  const { text, place, parameters, rowLimit, byteLimit } = wish
  const plan = planOf(text, place, new Set(parameters.keys()))
  const nothing = { columns: [], rows: [], more: false, changes: 0 }
  if (plan.sql.length === 0) return resultOf(nothing, undefined)
  const request = {
    sql: plan.sql,
    trusted: plan.trusted ?? false,
    needs: plan.needs ?? null,
    parameters: Object.fromEntries(parameters),
    now: statement.doneAt,
    user: workspaceUser,
    place,
    mostRows: Math.min(rowLimit ?? mostRows, mostRows),
    mostBytes: Math.min(byteLimit ?? mostBytes, mostBytes),
  }
  const reply = await statementsOf(store).database.run(request, !readOnly.has(plan.type))
  if ('error' in reply) throw fromDatabase(reply.error, text, `\`${place.catalog}\`.\`${place.schema}\``)
  if (plan.ifEmpty !== undefined && reply.rows.length === 0) throw plan.ifEmpty
  const result = resultOf(plan.type === 'DROP' ? nothing : reply, plan.counts)
  if (wish.disposition === 'INLINE' && result.bytes > mostInlineBytes) {
    throw new SqlError(
      `Inline byte limit exceeded. Statements executed with disposition=INLINE can have a result size of at most ${mostInlineBytes} bytes. Please execute the statement with disposition=EXTERNAL_LINKS if you want to download the full result.`,
      null,
    )
  }
  return result
}
