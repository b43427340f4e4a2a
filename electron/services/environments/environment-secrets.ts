import { type Environment, tokenVariable } from '#shared/model/environment.ts'
import type { SecretStore, StoredSecret } from '../secrets/secret-store.ts'

/** The names of an environment whose values are in the secret store. */
export function secretNames(environment: Environment): string[] {
  const declared = environment.variables.filter((variable) => 'secret' in variable).map((variable) => variable.name)
  return environment.signIn === 'token' ? [...new Set([tokenVariable, ...declared])] : declared
}

/** Every name that may have a value: the token stays while the sign-in is switched away and back. */
const storedNames = (environment: Environment, others: Iterable<string>) => [
  ...new Set([tokenVariable, ...secretNames(environment), ...others]),
]

/** Takes secrets along when an environment changes its name, goes away or comes back. */
export interface EnvironmentSecrets {
  otherNames(): Promise<ReadonlySet<string>>
  read(environment: Environment): Promise<Map<string, StoredSecret>>
  write(name: string, secrets: ReadonlyMap<string, StoredSecret>): Promise<void>
  delete(name: string, secretNames: Iterable<string>): Promise<void>
}

/** `otherNames`: of secrets that are named elsewhere in the project, and have a value for each environment. */
export function createEnvironmentSecrets(
  store: SecretStore,
  otherNames: () => Promise<ReadonlySet<string>>,
): EnvironmentSecrets {
  return {
    otherNames,
    async read(environment) {
      const found = new Map<string, StoredSecret>()
      for (const name of storedNames(environment, await otherNames())) {
        const secret = await store.get({ environment: environment.name, name })
        if (secret) found.set(name, secret)
      }
      return found
    },
    async write(environment, secrets) {
      for (const [name, secret] of secrets) await store.set({ environment, name }, secret)
    },
    async delete(environment, names) {
      for (const name of names) await store.delete({ environment, name })
    },
  }
}
