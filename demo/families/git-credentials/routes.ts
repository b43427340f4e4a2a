import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { credentialsOf, describeCredential, findCredential, type GitCredential } from './credential.ts'
import { gitProvider } from './providers.ts'

const all = '/api/2.0/git-credentials'
const one = `${all}/{credential_id}`
const mostCredentials = 200

export const gitCredentialRoutes: readonly Route[] = [
  { method: 'POST', path: all, handle: createCredential },
  { method: 'GET', path: all, handle: listCredentials },
  { method: 'GET', path: one, handle: getCredential },
  { method: 'PATCH', path: one, handle: updateCredential },
  { method: 'DELETE', path: one, handle: deleteCredential },
]

function createCredential({ parameters }: ApiRequest, store: Store): Answer {
  const credentials = credentialsOf(store)
  const provider = gitProvider(parameters.requiredText('git_provider'))
  if (credentials.size >= mostCredentials) {
    throw quotaExceeded(`This workspace holds no more than ${mostCredentials} Git credentials.`)
  }
  const isFirst = [...credentials.values()].every((each) => each.provider !== provider)
  const credential: GitCredential = {
    id: store.sequence.digits(15),
    provider,
    username: parameters.text('git_username') ?? '',
    email: parameters.text('git_email'),
    name: parameters.text('name'),
    isDefault: false,
  }
  credentials.set(credential.id, credential)
  setDefault(credential, parameters.flag('is_default_for_provider') ?? isFirst, store)
  return jsonAnswer(describeCredential(credential))
}

function listCredentials(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer({ credentials: [...credentialsOf(store).values()].map(describeCredential) })
}

function getCredential({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeCredential(findCredential(parameters, store)))
}

/** The provider has to be named again; what else is left out stays as it is. */
function updateCredential({ parameters }: ApiRequest, store: Store): Answer {
  const credential = findCredential(parameters, store)
  credential.provider = gitProvider(parameters.requiredText('git_provider'))
  credential.username = parameters.text('git_username') ?? credential.username
  credential.email = parameters.text('git_email') ?? credential.email
  credential.name = parameters.text('name') ?? credential.name
  setDefault(credential, parameters.flag('is_default_for_provider') ?? credential.isDefault, store)
  return emptyAnswer()
}

function deleteCredential({ parameters }: ApiRequest, store: Store): Answer {
  credentialsOf(store).delete(findCredential(parameters, store).id)
  return emptyAnswer()
}

/** One default a provider. */
function setDefault(credential: GitCredential, isDefault: boolean, store: Store): void {
  if (isDefault) {
    for (const each of credentialsOf(store).values()) {
      if (each.provider === credential.provider) each.isDefault = false
    }
  }
  credential.isDefault = isDefault
}
