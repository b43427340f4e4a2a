import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import { meId } from '../scim/sample-directory.ts'
import { makeToken } from './make-token.ts'
import { readTokenChange } from './read-token.ts'
import { describeToken, findToken, tokensOf } from './token.ts'

export function createToken({ parameters }: ApiRequest, store: Store): Answer {
  const { token, value } = makeToken(parameters, meId, store)
  return jsonAnswer({ token_value: value, token_info: describeToken(token) })
}

/** The caller's own ones. */
export function listTokens(_request: ApiRequest, store: Store): Answer {
  const own = [...tokensOf(store).values()].filter(({ owner }) => owner === meId)
  return jsonAnswer(own.length === 0 ? {} : { token_infos: own.map(describeToken) })
}

export function updateToken({ parameters }: ApiRequest, store: Store): Answer {
  const token = findToken(parameters, store, meId)
  tokensOf(store).set(token.id, { ...token, ...readTokenChange(parameters, token) })
  return emptyAnswer()
}

export function revokeToken({ parameters }: ApiRequest, store: Store): Answer {
  tokensOf(store).delete(findToken(parameters, store, meId).id)
  return emptyAnswer()
}
