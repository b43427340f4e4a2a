import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { start } from '../warehouses/life-cycle.ts'
import { findWarehouse } from '../warehouses/warehouse-memory.ts'
import { describeStatement } from './describe-statement.ts'
import { SqlError } from './language/sql-error.ts'
import { settle } from './life-cycle.ts'
import { readNamedValues, readStatement, readWait } from './read-statement.ts'
import { isFinal, type Statement } from './statement.ts'
import { remember, statementsOf } from './statement-memory.ts'

/** Milliseconds: short for who waits, long enough to be watched by who asks again. */
const waited = { queue: 60, run: 240 }
const unwatched = { queue: 800, run: 2200 }
const mostOpen = 100

/** Answers when it is done or the wait is over, whichever comes first. */
export async function executeStatement(request: ApiRequest, store: Store): Promise<Answer> {
  const { parameters, origin } = request
  const wish = readStatement(parameters)
  const { wait, cancels } = readWait(parameters)
  const warehouse = findWarehouse(wish.warehouseId, store)
  await settle(store)
  demandRoom(store)
  const named = namedValues(request)
  const now = store.clock.now()
  const takes = wait === 0 ? unwatched : waited
  const runsAt = start(warehouse, now) + takes.queue
  const statement: Statement = {
    id: newId(now, store),
    wish: { ...wish, parameters: named instanceof SqlError ? new Map() : named },
    type: typeOf(wish.text),
    state: 'PENDING',
    sentAt: now,
    runsAt,
    doneAt: runsAt + takes.run,
    error: named instanceof SqlError ? named : null,
    result: null,
  }
  warehouse.lastUsed = Math.max(warehouse.lastUsed, statement.doneAt)
  remember(statement, store)
  if (wait > 0) {
    await store.clock.wait?.(Math.min(wait, statement.doneAt - now))
    await settle(store)
    if (cancels && !isFinal(statement)) statement.state = 'CANCELED'
  }
  return jsonAnswer(describeStatement(statement, origin, store.clock.now()))
}

function namedValues({ parameters }: ApiRequest): ReturnType<typeof readNamedValues> | SqlError {
  try {
    return readNamedValues(parameters)
  } catch (error) {
    if (error instanceof SqlError) return error
    throw error
  }
}

function demandRoom(store: Store): void {
  const open = [...statementsOf(store).byId.values()].filter((statement) => !isFinal(statement))
  if (open.length >= mostOpen) {
    throw new PlatformError(
      429,
      'RESOURCE_EXHAUSTED',
      `No more than ${mostOpen} statements can wait or run at the same time.`,
    )
  }
}

/** Time first, as the platform's ids are. */
function newId(now: number, store: Store): string {
  const hex = fingerprint(store.sequence.letters(16), 20)
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-1${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

const types: Readonly<Record<string, string>> = {
  select: 'SELECT',
  with: 'SELECT',
  values: 'SELECT',
  insert: 'INSERT',
  update: 'UPDATE',
  delete: 'DELETE',
  truncate: 'DELETE',
  create: 'CREATE',
  drop: 'DROP',
  show: 'SHOW',
  describe: 'DESCRIBE',
  desc: 'DESCRIBE',
  set: 'SET',
}

/** As the query history has it. */
function typeOf(text: string): string {
  const word = /^(?:\s|--[^\n]*\n)*(\w{1,20})/.exec(text)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(types, word) ? types[word]! : 'OTHER'
}
