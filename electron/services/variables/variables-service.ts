import type { Handlers } from '#shared/contract/define.ts'
import type { VariablePlace, variables } from '#shared/contract/variables.ts'
import { AppError } from '#shared/errors.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import { isCredential } from '#shared/request/credentials.ts'
import { isOfEnvironment } from '#shared/request/lay-variables.ts'
import type { Captures } from '../captures/run-captures.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import { withVariable } from '../environments/with-variable.ts'
import type { CollectionsService } from '../projects/collections-service.ts'
import type { createDotenvImport } from './dotenv-import.ts'
import type { ProjectVariables } from './project-variables.ts'
import type { Scopes } from './scopes.ts'
import type { SessionVariables } from './session-variables.ts'

type SetSecret = (input: { environment: string; name: string; value: string; elsewhere?: boolean }) => Promise<unknown>

export function createVariablesHandlers(deps: {
  scopes: Scopes
  project: ProjectVariables
  session: SessionVariables
  environments: Pick<EnvironmentsService, 'update'>
  collections: Pick<CollectionsService, 'updateFolder'>
  captures: Captures
  dotenv: ReturnType<typeof createDotenvImport>
  setSecret: SetSecret
  originOf(environment: string): Promise<string | null>
}): Handlers<typeof variables> {
  const { scopes, project, session, environments, collections, captures, dotenv, setSecret } = deps
  return {
    list({ environment, path, secrets = [] }) {
      const own = secrets.map((name) => ({ name, secret: true as const }))
      return scopes.sourceFor({ path, variables: own }).variables(environment)
    },
    project: () => project.read(),
    async saveProject({ variables: list }) {
      await project.update(() => list)
      return null
    },
    async put({ place, name, value, secret, environment }) {
      if (!secret && isCredential(name, value)) throw plainCredential(name)
      const variable = secret ? { name, secret: true as const } : { name, value }
      await write(place, variable)
      if (!secret) return null
      const target = 'environment' in place ? place.environment : environment
      if (target === null) {
        throw new AppError('not_found', 'No environment is active.', {
          likely: 'A secret is kept for one environment, because it is sent to its host only.',
          remedy: 'Choose an environment first.',
        })
      }
      await setSecret({ environment: target, name, value, elsewhere: !('environment' in place) })
      return null
    },
    async capture({ bodyId, capture, environment }) {
      const origin = environment === null ? null : await deps.originOf(environment)
      return captures.one(capture, { bodyId, environment, origin: origin ?? '' })
    },
    async forget({ environment, name }) {
      session.forget(environment, name)
      return null
    },
    readDotenv: dotenv.read,
    takeDotenv: dotenv.take,
  }

  async function write(place: VariablePlace, variable: EnvironmentVariable): Promise<void> {
    if ('environment' in place) {
      const isToken = isOfEnvironment(variable.name) && 'secret' in variable
      await environments.update(place.environment, (environment) =>
        isToken ? environment : { ...environment, variables: withVariable(environment.variables, variable) },
      )
    } else if ('folder' in place) {
      await collections.updateFolder(place.folder, (settings) => ({
        ...settings,
        variables: withVariable(settings.variables, variable),
      }))
    } else await project.update((list) => withVariable(list, variable))
  }
}

function plainCredential(name: string): AppError {
  return new AppError('secret_in_file', `Not saved: ${name} looks like a token or password.`, {
    likely: 'Files of a project are shared with others, by git for example.',
    remedy: 'Make it a secret: its value is kept in the keychain.',
  })
}
