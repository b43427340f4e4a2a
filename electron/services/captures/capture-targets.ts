import { AppError } from '#shared/errors.ts'
import type { Environment, EnvironmentVariable } from '#shared/model/environment.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import { withVariable } from '../environments/with-variable.ts'
import { Secret } from '../secrets/secret.ts'
import type { SessionVariables } from '../variables/session-variables.ts'
import type { CaptureTargets } from './run-captures.ts'

/** Environments are for people to read: no file of theirs takes more. */
const longestInFile = 100_000

export function createCaptureTargets(deps: {
  session: SessionVariables
  environments: Pick<EnvironmentsService, 'find' | 'update'>
  setSecret(input: { environment: string; name: string; value: string }): Promise<unknown>
  originOf(environment: string): Promise<string | null>
}): CaptureTargets {
  const { session, environments, setSecret } = deps
  const secretNamed = (environment: Environment, name: string) =>
    environment.variables.some((one) => one.name === name && 'secret' in one)

  async function declare(name: string, variable: EnvironmentVariable): Promise<void> {
    await environments.update(name, (environment) => {
      const before = environment.variables.find((one) => one.name === variable.name)
      const isSame = before && JSON.stringify(before) === JSON.stringify(variable)
      return isSame ? environment : { ...environment, variables: withVariable(environment.variables, variable) }
    })
  }

  return {
    async session(environment, name, kept) {
      if ('template' in kept) return session.set(environment, name, { value: kept.template })
      const home = environment === null ? null : await deps.originOf(environment)
      const secret = { value: new Secret(kept.secret), origin: home ?? kept.origin, savedAt: Date.now() }
      session.set(environment, name, { secret })
    },
    async environment(environment, name, kept) {
      if ('secret' in kept) {
        await declare(environment, { name, secret: true })
        await setSecret({ environment, name, value: kept.secret })
        return
      }
      if (kept.template.length > longestInFile) {
        throw new AppError('bad_input', 'The value is too large for the file of an environment.', {
          remedy: 'Keep it for the session.',
        })
      }
      await declare(environment, { name, value: kept.template })
    },
    isSecret: async (environment, name) => secretNamed(await environments.find(environment), name),
  }
}
