import { inShort } from '#shared/error-texts.ts'
import { AppError } from '#shared/errors.ts'
import { tokenVariable } from '#shared/model/known-variables.ts'
import { secretNames } from '../environments/environment-secrets.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import type { Written } from './take-back.ts'

interface Wanted {
  name: string
  value: string
  /** The environment that it is for. */
  target: string
  /** Whether one that is set may be replaced. */
  replace: boolean
}

interface KeepDeps {
  environments: Pick<EnvironmentsService, 'find' | 'update'>
  store: Pick<SecretStore, 'get'>
  setSecret(input: { environment: string; name: string; value: string }): Promise<unknown>
}

/** Puts credentials into the keychain, and their names into the environments. Answers those that it did not take. */
export async function keepSecrets(
  wanted: readonly Wanted[],
  record: Written,
  deps: KeepDeps,
): Promise<{ name: string; message: string }[]> {
  const problems: { name: string; message: string }[] = []
  for (const { name, value, target, replace } of wanted) {
    // The file named it without telling it.
    if (value === '') continue
    try {
      const before = await deps.store.get({ environment: target, name })
      if (before && !replace) {
        problems.push({ name, message: `It is already set in ${target} and was kept.` })
        continue
      }
      const { file: _file, ...environment } = await deps.environments.find(target)
      // The token of the sign-in is there without being a variable.
      const declared = name === tokenVariable || secretNames(environment).includes(name)
      const plain = environment.variables.some((each) => each.name === name && 'value' in each)
      if (plain) {
        problems.push({ name, message: `${target} has a plain variable of this name.` })
        continue
      }
      if (!declared) {
        await deps.environments.update(target, (own) => {
          const isThere = own.variables.some((each) => each.name === name)
          return isThere ? own : { ...own, variables: [...own.variables, { name, secret: true }] }
        })
      }
      record.secrets.push({ environment: target, name, before, declared })
      await deps.setSecret({ environment: target, name, value })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ name, message: inShort(error) })
    }
  }
  return problems
}
