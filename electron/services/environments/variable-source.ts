import { AppError } from '#shared/errors.ts'
import {
  type Environment,
  type EnvironmentVariable,
  hostVariable,
  tokenVariable,
  type VariableState,
} from '#shared/model/environment.ts'
import { resolveTemplate } from '#shared/template/resolve-template.ts'
import type { DemoService } from '../demo/demo-service.ts'
import { demoOrigin } from '../demo/demo-service.ts'
import type { VariableSource } from '../resolve/variable-source.ts'
import type { SecretStore, StoredSecret } from '../secrets/secret-store.ts'
import { secretNames } from './environment-secrets.ts'
import type { EnvironmentsService } from './environments-service.ts'
import { cleanHost } from './origin.ts'

const demoText = 'demo workspace'

/** The variables of environments, and their secrets also where a folder or the project is what names them. */
export interface EnvironmentVariables extends VariableSource {
  /** Whether the environment has a value for a secret of this name. */
  secretState(environment: string, name: string): Promise<VariableState>
  storedSecret(environment: string, name: string): Promise<StoredSecret | null>
}

/** The variables of an environment for sending and for the page: plain ones with their value, secrets without. */
export function createVariableSource(deps: {
  environments: Pick<EnvironmentsService, 'find'>
  store: SecretStore
  demo: DemoService
}): EnvironmentVariables {
  const { environments, store, demo } = deps

  async function secretState(environment: Pick<Environment, 'name'>, name: string): Promise<VariableState> {
    const place = (await store.state()).kind
    try {
      const secret = await store.get({ environment: environment.name, name })
      return { name, kind: 'secret', state: secret ? 'set' : 'missing', origin: place }
    } catch (error) {
      // Whether it is set is not known. "set" lets the send go on to ask for it, and that tells what is wrong with the keychain.
      if (error instanceof AppError)
        return { name, kind: 'secret', state: 'set', origin: `${place} (${error.message})` }
      throw error
    }
  }

  function plainState(environment: Environment, variable: EnvironmentVariable & { value: string }): VariableState {
    const value = variable.name === hostVariable ? hostValue(environment, variable.value) : variable.value
    return { name: variable.name, kind: 'plain', state: 'set', value, origin: `environment ${environment.name}` }
  }

  async function stored(environment: Environment, name: string): Promise<StoredSecret | null> {
    const secret = await store.get({ environment: environment.name, name })
    const isOfDemo = secret?.origin === demoOrigin && environment.signIn === 'demo'
    return isOfDemo ? { ...secret, origin: (await demo.ensure()).origin } : secret
  }

  return {
    async variables(name) {
      if (name === null) return [missing(hostVariable, 'plain'), missing(tokenVariable, 'secret')]
      const environment = await environments.find(name)
      const states = new Map<string, VariableState>()
      for (const variable of environment.variables) {
        const isSecret = 'secret' in variable
        const state = isSecret ? await secretState(environment, variable.name) : plainState(environment, variable)
        states.set(variable.name, state)
      }
      if (environment.signIn === 'demo') {
        const { origin } = await demo.ensure()
        states.set(hostVariable, { name: hostVariable, kind: 'plain', state: 'set', value: origin, origin: demoText })
        states.set(tokenVariable, { name: tokenVariable, kind: 'secret', state: 'set', origin: demoText })
      }
      if (environment.signIn === 'token') states.set(tokenVariable, await secretState(environment, tokenVariable))
      const { [hostVariable]: host, [tokenVariable]: token } = Object.fromEntries(states)
      states.delete(hostVariable)
      states.delete(tokenVariable)
      const origin = `environment ${environment.name}`
      return [
        host ?? { ...missing(hostVariable, 'plain'), origin },
        token ?? { ...missing(tokenVariable, 'secret'), origin },
        ...states.values(),
      ]
    },

    async secret(environmentName, name): Promise<StoredSecret | null> {
      const environment = await environments.find(environmentName)
      if (environment.signIn === 'demo' && name === tokenVariable) return demo.secret()
      return secretNames(environment).includes(name) ? stored(environment, name) : null
    },

    secretState: (environment, name) => secretState({ name: environment }, name),
    storedSecret: async (environment, name) => stored(await environments.find(environment), name),

    async signIn(name) {
      const environment = await environments.find(name)
      const { signIn: kind, protected: isProtected } = environment
      const origin = kind === 'demo' ? (await demo.ensure()).origin : hostOrigin(environment)
      return { kind, protected: isProtected, origin }
    },
  }
}

/** The environment's host with its own variables filled in, as a base address; as written where it is none. */
export function hostValue(environment: Environment, written: string): string {
  const { text, missing: lacking } = resolveTemplate(written, (name) => {
    const variable = environment.variables.find((other) => other.name === name)
    return variable && 'value' in variable ? variable.value : undefined
  })
  return lacking.length > 0 ? written : (cleanHost(text) ?? written)
}

function hostOrigin(environment: Environment): string | null {
  const host = environment.variables.find(({ name }) => name === hostVariable)
  const base = host && 'value' in host ? cleanHost(hostValue(environment, host.value)) : null
  return base === null ? null : new URL(base).origin
}

function missing(name: string, kind: VariableState['kind']): VariableState {
  return { name, kind, state: 'missing', origin: 'no environment' }
}
