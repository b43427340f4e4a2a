import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'

/** The token that belongs to it is taken and never kept. */
export interface GitCredential {
  /** Digits. */
  id: string
  provider: string
  username: string
  email: string | undefined
  name: string | undefined
  isDefault: boolean
}

export function credentialsOf(store: Store): Map<string, GitCredential> {
  return store.part(sampleCredentials)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findCredential(parameters: Parameters, store: Store): GitCredential {
  const id = parameters.requiredIntegerText('credential_id')
  const credential = credentialsOf(store).get(id)
  if (credential === undefined) throw doesNotExist(`Git credential ${id} does not exist.`)
  return credential
}

export function describeCredential(credential: GitCredential): JsonObject {
  const { id, provider, username, email, name, isDefault } = credential
  return {
    credential_id: numberOf(id),
    git_provider: provider,
    git_username: username,
    ...(email === undefined ? {} : { git_email: email }),
    ...(name === undefined ? {} : { name }),
    is_default_for_provider: isDefault,
  }
}

function sampleCredentials(): Map<string, GitCredential> {
  const samples: readonly GitCredential[] = [
    {
      id: '8051234567890123',
      provider: 'gitHub',
      username: 'someone',
      email: 'someone@example.com',
      name: 'work',
      isDefault: true,
    },
    {
      id: '94023184067712',
      provider: 'gitLab',
      username: 'someone',
      email: undefined,
      name: undefined,
      isDefault: true,
    },
  ]
  return new Map(samples.map((credential) => [credential.id, credential]))
}
