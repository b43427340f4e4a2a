import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { checkName, findScope, scopesOf } from './scope.ts'

const mostScopes = 1000

export function createScope({ parameters }: ApiRequest, store: Store): Answer {
  const name = parameters.requiredText('scope')
  checkName(name)
  const scopes = scopesOf(store)
  if (scopes.has(name)) throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Scope ${name} already exists!`)
  if (scopes.size >= mostScopes) {
    throw new PlatformError(400, 'RESOURCE_LIMIT_EXCEEDED', `A workspace holds no more than ${mostScopes} scopes.`)
  }
  const backend = parameters.choice('scope_backend_type', ['DATABRICKS', 'AZURE_KEYVAULT']) ?? 'DATABRICKS'
  if (backend === 'AZURE_KEYVAULT') {
    throw invalidParameter('Scopes kept in Azure Key Vault exist in workspaces on Azure only.')
  }
  const manager = parameters.text('initial_manage_principal') ?? workspaceUser
  if (manager !== 'users' && manager !== workspaceUser) {
    throw invalidParameter('initial_manage_principal can only be "users", or left out for the one who asks.')
  }
  scopes.set(name, { name, backend, secrets: new Map(), acls: new Map([[manager, 'MANAGE']]) })
  return emptyAnswer()
}

export function deleteScope({ parameters }: ApiRequest, store: Store): Answer {
  scopesOf(store).delete(findScope(parameters, store).name)
  return emptyAnswer()
}

/** Of no scopes the platform answers an empty object. */
export function listScopes(_request: ApiRequest, store: Store): Answer {
  const scopes = [...scopesOf(store).values()].map(({ name, backend }): JsonObject => ({ name, backend_type: backend }))
  return jsonAnswer(scopes.length === 0 ? {} : { scopes })
}
