import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { describeChunk, describeStatement } from './describe-statement.ts'
import { executeStatement } from './execute-statement.ts'
import { readExternalLink } from './external-links.ts'
import { settle } from './life-cycle.ts'
import { chunkAt } from './result/result.ts'
import { isFinal, type Statement } from './statement.ts'
import { findStatement } from './statement-memory.ts'

const base = '/api/2.0/sql/statements'

/** Statements, whose SQL is really run, over the workspace's tables. */
export const statementRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: executeStatement },
  // Earlier clients sent it with a slash.
  { method: 'POST', path: `${base}/`, handle: executeStatement },
  { method: 'GET', path: `${base}/{statement_id}`, handle: getStatement },
  { method: 'POST', path: `${base}/{statement_id}/cancel`, handle: cancelStatement },
  { method: 'GET', path: `${base}/{statement_id}/result/chunks/{chunk_index}`, handle: getChunk },
  { method: 'GET', path: '/presigned/statements/{statement_id}/{chunk_index}', handle: readExternalLink },
]

async function getStatement({ pathValues, origin }: ApiRequest, store: Store): Promise<Answer> {
  await settle(store)
  return jsonAnswer(describeStatement(findStatement(pathValues.statement_id!, store), origin, store.clock.now()))
}

/** One that has ended stays as it is. */
async function cancelStatement({ pathValues }: ApiRequest, store: Store): Promise<Answer> {
  await settle(store)
  const statement = findStatement(pathValues.statement_id!, store)
  if (!isFinal(statement)) {
    statement.state = 'CANCELED'
    statement.doneAt = store.clock.now()
  }
  return emptyAnswer()
}

async function getChunk({ pathValues, origin }: ApiRequest, store: Store): Promise<Answer> {
  await settle(store)
  const statement = findStatement(pathValues.statement_id!, store)
  const index = Number(/^\d{1,6}$/.exec(pathValues.chunk_index!)?.[0] ?? -1)
  if (index < 0) throw invalidParameter('chunk_index must be a whole number from 0 on.')
  if (statement.result === null) throw withoutResult(statement)
  const chunk = chunkAt(statement.result, index)
  if (chunk === undefined) {
    throw invalidParameter(
      `The chunk index ${index} is out of range: the result has ${statement.result.chunks.length} chunks.`,
    )
  }
  return jsonAnswer(describeChunk(statement, statement.result, chunk, origin, store.clock.now()))
}

function withoutResult({ id, state }: Statement): PlatformError {
  return new PlatformError(400, 'INVALID_STATE', `The statement ${id} has no result to fetch: its state is ${state}.`)
}
