import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceDirectory } from '../scim/directory.ts'
import { makeToken } from './make-token.ts'
import { readTokenChange } from './read-token.ts'
import { describeManagedToken, findToken, tokensOf } from './token.ts'

export function createTokenOnBehalf({ parameters }: ApiRequest, store: Store): Answer {
  const application = parameters.requiredText('application_id')
  const principals = workspaceDirectory(store).resources.ServicePrincipals
  const owner = [...principals.values()].find(({ applicationId }) => applicationId === application)?.id
  if (typeof owner !== 'string') {
    throw doesNotExist(`Service principal with application ID ${application.slice(0, 200)} does not exist.`)
  }
  const { token, value } = makeToken(parameters, owner, store)
  return jsonAnswer({ token_value: value, token_info: describeManagedToken(token) })
}

/** Everybody's, or those that one user created. */
export function listManagedTokens({ parameters }: ApiRequest, store: Store): Answer {
  const id = parameters.integerText('created_by_id')
  const name = parameters.text('created_by_username') || undefined
  const found = [...tokensOf(store).values()]
    .filter((token) => id === undefined || token.createdBy === id)
    .filter((token) => name === undefined || token.createdByName === name)
  return jsonAnswer(found.length === 0 ? {} : { token_infos: found.map(describeManagedToken) })
}

export function getManagedToken({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer({ token_info: describeManagedToken(findToken(parameters, store)) })
}

export function updateManagedToken({ parameters }: ApiRequest, store: Store): Answer {
  const token = findToken(parameters, store)
  const changed = { ...token, ...readTokenChange(parameters, token) }
  tokensOf(store).set(token.id, changed)
  return jsonAnswer(describeManagedToken(changed))
}

export function deleteManagedToken({ parameters }: ApiRequest, store: Store): Answer {
  tokensOf(store).delete(findToken(parameters, store).id)
  return emptyAnswer()
}
