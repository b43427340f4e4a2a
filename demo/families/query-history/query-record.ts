import { workspaceUser } from '../../workspace-user.ts'
import { meId } from '../scim/sample-directory.ts'
import { isFinal, type Statement } from '../statements/statement.ts'

export const queryStatuses = [
  'QUEUED',
  'STARTED',
  'COMPILING',
  'COMPILED',
  'RUNNING',
  'CANCELED',
  'FAILED',
  'FINISHED',
] as const
export type QueryStatus = (typeof queryStatuses)[number]

/** A query as the history keeps it. All times are milliseconds since 1970. */
export interface QueryRecord {
  id: string
  text: string
  /** SELECT, INSERT … */
  type: string
  status: QueryStatus
  userId: number
  userName: string
  warehouseId: string
  client: string
  startedAt: number
  /** The warehouse takes it; until then it waits. */
  runsAt: number
  /** null while it waits or runs. */
  endedAt: number | null
  rows: number
  bytes: number
  error: string | null
}

const ownUserId = Number(meId)

export function recordOf(statement: Statement): QueryRecord {
  const { id, wish, type, sentAt, runsAt, doneAt, error, result } = statement
  const final = isFinal(statement)
  return {
    id,
    text: wish.text,
    type,
    status: statusOf(statement),
    userId: ownUserId,
    userName: workspaceUser,
    warehouseId: wish.warehouseId,
    client: 'Databricks SQL Execution API',
    startedAt: sentAt,
    runsAt: Math.min(runsAt, doneAt),
    endedAt: final ? doneAt : null,
    rows: result?.rows ?? 0,
    bytes: result?.bytes ?? 0,
    error: final && error !== null ? error.message : null,
  }
}

function statusOf({ state }: Statement): QueryStatus {
  if (state === 'PENDING') return 'QUEUED'
  return state === 'SUCCEEDED' || state === 'CLOSED' ? 'FINISHED' : state
}
