import type { EnvironmentVariable, VariableState } from '#shared/model/environment.ts'
import type { RequestVariable } from '#shared/model/request.ts'
import { isOfEnvironment, layVariables } from '#shared/request/lay-variables.ts'
import type { EnvironmentVariables } from '../environments/variable-source.ts'
import type { ProjectTree } from '../projects/tree/project-tree.ts'
import type { VariableSource } from '../resolve/variable-source.ts'
import type { ProjectVariables } from './project-variables.ts'
import type { SessionVariables } from './session-variables.ts'

/** Where a request stands: its path among the collections, and what it says itself. */
export interface RequestScope {
  path?: string | null | undefined
  variables?: readonly RequestVariable[] | undefined
}

/** The variables that a request sees from where it stands. */
export interface Scopes {
  /** Good for one send: what was read once stays. */
  sourceFor(scope: RequestScope): VariableSource
}

export interface ScopesDeps {
  environments: EnvironmentVariables
  tree: Pick<ProjectTree, 'foldersAround'>
  project: Pick<ProjectVariables, 'read'>
  session: SessionVariables
}

export function createScopes({ environments, tree, project, session }: ScopesDeps): Scopes {
  async function layer(
    variables: readonly RequestVariable[],
    environment: string | null,
    of: { scope: NonNullable<VariableState['scope']>; origin: string },
  ): Promise<VariableState[]> {
    const own = variables.filter(({ name }) => name !== '' && !isOfEnvironment(name))
    return Promise.all(
      own.map(async (variable): Promise<VariableState> => {
        const { name } = variable
        if ('value' in variable) return { name, kind: 'plain', state: 'set', value: variable.value, ...of }
        if (environment === null) return { name, kind: 'secret', state: 'missing', ...of }
        const { state, origin } = await environments.secretState(environment, name)
        return { name, kind: 'secret', state, scope: of.scope, origin: `${of.origin}, ${origin}` }
      }),
    )
  }

  async function collect({ path, variables = [] }: RequestScope, environment: string | null): Promise<VariableState[]> {
    const around = path ? await tree.foldersAround(path) : []
    const folders = around.map(({ path: at, entry: { settings } }) => {
      if (at === 'collections') return []
      const scope = at.split('/').length === 2 ? ('collection' as const) : ('folder' as const)
      return layer(settings.variables, environment, { scope, origin: `${scope} ${settings.name}` })
    })
    const content: { variables: EnvironmentVariable[] } = await project.read()
    const layers = await Promise.all([
      session.states(environment),
      layer(variables, environment, { scope: 'request', origin: 'this request' }),
      ...folders,
      environments
        .variables(environment)
        .then((states) => states.map((state): VariableState => ({ ...state, scope: 'environment' }))),
      layer(content.variables, environment, { scope: 'project', origin: 'project' }),
    ])
    return layVariables(layers)
  }

  return {
    sourceFor(scope) {
      const known = new Map<string | null, Promise<VariableState[]>>()
      const variables = (environment: string | null) => {
        const found = known.get(environment) ?? collect(scope, environment)
        known.set(environment, found)
        return found
      }
      return {
        variables,
        signIn: environments.signIn,
        async secret(environment, name) {
          const state = (await variables(environment)).find((one) => one.name === name)
          if (state?.scope === 'session') return session.secret(environment, name)
          if (state?.scope === 'environment' || state === undefined) return environments.secret(environment, name)
          return state.kind === 'secret' ? environments.storedSecret(environment, name) : null
        },
      }
    },
  }
}
