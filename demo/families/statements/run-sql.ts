import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { followCatalog, leadCatalog } from './follow-catalog.ts'
import { planOf } from './language/plan-statement.ts'
import { fromDatabase } from './language/sql-error.ts'
import { type Result, resultOf } from './result/result.ts'
import type { StatementWish } from './statement.ts'
import { statementsOf } from './statement-memory.ts'

type SqlWish = Pick<StatementWish, 'text' | 'place' | 'parameters' | 'rowLimit' | 'byteLimit'> & {
  /** The moment that it takes for now, in milliseconds since 1970. */
  at: number
}

const mostRows = 100_000
const mostBytes = 32 * 1024 * 1024
const readOnly = new Set(['SELECT', 'SHOW', 'DESCRIBE', 'SET', 'OTHER'])

/** Runs a statement over the tables of the workspace, one after the other. Rejects with the SqlError that it ends with. */
export function runSql(wish: SqlWish, store: Store): Promise<Result> {
  const memory = statementsOf(store)
  const turn = memory.running.then(() => runNow(wish, store))
  memory.running = turn.catch(() => undefined)
  return turn
}

async function runNow(wish: SqlWish, store: Store): Promise<Result> {
  const { text, place, parameters, rowLimit, byteLimit, at } = wish
  const plan = planOf(text, place, new Set(parameters.keys()))
  const nothing = { columns: [], rows: [], more: false, changes: 0 }
  if (plan.sql.length === 0) return resultOf(nothing, undefined)
  const request = {
    sql: plan.sql,
    trusted: plan.trusted ?? false,
    needs: plan.needs ?? null,
    parameters: Object.fromEntries(parameters),
    now: at,
    user: workspaceUser,
    place,
    mostRows: Math.min(rowLimit ?? mostRows, mostRows),
    mostBytes: Math.min(byteLimit ?? mostBytes, mostBytes),
  }
  await followCatalog(at, store)
  const reply = await statementsOf(store).database.run(request, !readOnly.has(plan.type))
  if ('error' in reply) throw fromDatabase(reply.error, text, `\`${place.catalog}\`.\`${place.schema}\``)
  if (plan.ifEmpty !== undefined && reply.rows.length === 0) throw plan.ifEmpty
  if (plan.type === 'CREATE' || plan.type === 'DROP') await leadCatalog(at, store)
  return resultOf(plan.type === 'DROP' ? nothing : reply, plan.counts, plan.booleans)
}
