import { loadOperation } from '#shared/operations/load-operation.ts'
import { matchOperation } from '#shared/operations/match-operation.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { type Answer, emptyAnswer, jsonAnswer, noContentAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { decodePath } from '../../http/parse-query.ts'
import { noSuchEndpoint } from '../../http/platform-error.ts'
import { checkRequired } from './check-required.ts'
import { echoRequest } from './echo-request.ts'
import { madeAnswer } from './made-answers.ts'
import { bytesAnswer } from './plain-answers.ts'

/**
 * Every operation of the API that has no life of its own here: a made-up answer in its response's form, after
 * the checks that the platform makes too. Nothing is remembered.
 */
export async function answerAnyOperation(request: ApiRequest): Promise<Answer> {
  const match = await matchOperation(request.method, request.path)
  if (match === null) throw noSuchEndpoint(request.method, decodePath(request.path))
  const operation = await loadOperation(match.operationId)
  checkRequired(operation, request)
  const { response } = operation
  if (response === null) return answerNothing(operation)
  if (response.binary) return bytesAnswer(operation)
  const answer = await madeAnswer(operation)
  return answer === undefined ? emptyAnswer() : jsonAnswer(echoRequest(answer, request, match.pathValues))
}

/** SCIM answers without a body, everything else with an empty object. */
function answerNothing({ path }: Operation): Answer {
  return path.includes('/scim/v2/') ? noContentAnswer() : emptyAnswer()
}
