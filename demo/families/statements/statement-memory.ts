import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { createDatabase, type Database } from './engine/database.ts'
import { sampleStatement } from './sample-statement.ts'
import { isFinal, type Statement } from './statement.ts'
import type { Listing } from './unity-link.ts'

interface StatementMemory {
  byId: Map<string, Statement>
  database: Database
  /** What the database held when it was last asked; undefined before. */
  listing: Listing | undefined
  /** What runs now; the next one waits. */
  running: Promise<unknown>
  /** Whoever settles now; the next one waits. */
  settling: Promise<void>
}

const mostStatements = 1000
/** Of all statements together. */
const mostCharacters = 64 * 1024 * 1024
/** Of all results together; the oldest go first. */
const mostResultBytes = 128 * 1024 * 1024

function begin(store: Store): StatementMemory {
  const sample = sampleStatement(store.clock.now())
  const idle = Promise.resolve()
  const byId = new Map([[sample.id, sample]])
  return { byId, database: createDatabase(), listing: undefined, running: idle, settling: idle }
}

export function statementsOf(store: Store): StatementMemory {
  return store.part(begin)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findStatement(id: string, store: Store): Statement {
  const statement = statementsOf(store).byId.get(id)
  if (statement === undefined) throw doesNotExist(`The statement ${id} was not found.`)
  return statement
}

/** Statements that are done are forgotten when there are too many, or too long ones. */
export function remember(statement: Statement, store: Store): void {
  const { byId } = statementsOf(store)
  byId.set(statement.id, statement)
  let surplus = byId.size - mostStatements
  let characters = [...byId.values()].reduce((sum, other) => sum + lengthOf(other), 0)
  for (const other of byId.values()) {
    if (surplus <= 0 && characters <= mostCharacters) return
    if (!isFinal(other)) continue
    byId.delete(other.id)
    surplus -= 1
    characters -= lengthOf(other)
  }
}

function lengthOf({ wish }: Statement): number {
  return [...wish.parameters.values()].reduce((sum: number, value) => sum + String(value).length, wish.text.length)
}

export function limitResults(store: Store): void {
  const all = [...statementsOf(store).byId.values()]
  let bytes = all.reduce((sum, { result }) => sum + (result?.bytes ?? 0), 0)
  for (const statement of all) {
    if (bytes <= mostResultBytes) return
    bytes -= statement.result?.bytes ?? 0
    close(statement)
  }
}

/** Its result can no longer be had. */
export function close(statement: Statement): void {
  if (statement.state !== 'SUCCEEDED') return
  statement.result = null
  statement.state = 'CLOSED'
}
