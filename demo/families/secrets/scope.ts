import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { sampleScopes } from './sample-scopes.ts'

export type Permission = 'READ' | 'WRITE' | 'MANAGE'

export interface Secret {
  bytes: Buffer
  /** Milliseconds since 1970. */
  updated: number
}

export interface Scope {
  name: string
  backend: 'DATABRICKS' | 'AZURE_KEYVAULT'
  secrets: Map<string, Secret>
  /** By the name of a user, a group or a service principal. */
  acls: Map<string, Permission>
}

export function scopesOf(store: Store): Map<string, Scope> {
  return store.part(sampleScopes)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findScope(parameters: Parameters, store: Store): Scope {
  const name = parameters.requiredText('scope')
  const scope = scopesOf(store).get(name)
  if (scope === undefined) throw doesNotExist(`Scope ${name} does not exist!`)
  return scope
}

/** Scopes and keys have names of the same kind. */
export function checkName(name: string): void {
  if (!/^[\w.@/-]{1,128}$/.test(name)) {
    throw invalidParameter(
      `${name.slice(0, 140)} is no valid name: up to 128 letters, digits and the characters - _ . @ / can be used.`,
    )
  }
}
