import type { Handlers } from '#shared/contract/define.ts'
import type { secrets } from '#shared/contract/secrets.ts'
import { inShort } from '#shared/error-texts.ts'
import { AppError } from '#shared/errors.ts'
import { type Environment, hostVariable, tokenVariable } from '#shared/model/environment.ts'
import type { SecretState } from '#shared/model/secret.ts'
import { demoOrigin } from '../demo/demo-service.ts'
import { secretNames } from '../environments/environment-secrets.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import { originOf } from '../environments/origin.ts'
import { hostValue } from '../environments/variable-source.ts'
import type { Events } from '../events.ts'
import { pastedSecret } from './pasted-secret.ts'
import type { SecretStore } from './secret-store.ts'

interface SecretsDeps {
  store: SecretStore
  environments: Pick<EnvironmentsService, 'find' | 'hold'>
  events: Events
}

/** Secrets go in here and never come out: the page learns whether one is set, since when and for which origin. */
export function createSecretsHandlers({ store, environments, events }: SecretsDeps): Handlers<typeof secrets> {
  const changed = () => {
    events.changed('secrets')
    events.changed('environments')
  }

  async function stateOf(environment: string, name: string): Promise<SecretState> {
    try {
      const secret = await store.get({ environment, name })
      return {
        name,
        state: secret ? 'set' : 'missing',
        origin: secret?.origin ?? null,
        savedAt: secret?.savedAt ?? null,
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const problem = inShort(error)
      return { name, state: 'unknown', origin: null, savedAt: null, problem }
    }
  }

  return {
    store: () => store.state(),
    async list({ environment, names = [] }) {
      const found = await environments.find(environment)
      const states: SecretState[] = []
      for (const name of new Set([...secretNames(found), ...names])) states.push(await stateOf(found.name, name))
      return states
    },
    async set({ environment, name, value, elsewhere }) {
      // A rename takes the secrets along that are there by then, and a new host is the one to bind to.
      const secret = await environments.hold(environment, async (found) => {
        if (!elsewhere || name === tokenVariable) refuseUnknown(found, name)
        const made = { value: pastedSecret(name, value), origin: boundOrigin(found), savedAt: Date.now() }
        await store.set({ environment: found.name, name }, made)
        return made
      })
      changed()
      return { name, state: 'set', origin: secret.origin, savedAt: secret.savedAt }
    },
    async remove({ environment, name }) {
      await environments.hold(environment, (found) => store.delete({ environment: found.name, name }))
      changed()
      return null
    },
    async retry() {
      const state = await store.retry()
      changed()
      events.changed('app')
      return state
    },
  }
}

function refuseUnknown(environment: Environment, name: string): void {
  if (secretNames(environment).includes(name)) return
  if (name === tokenVariable && environment.signIn === 'demo') {
    throw new AppError('unsupported', 'The demo workspace brings its own token.')
  }
  const remedy =
    name === tokenVariable
      ? 'Choose "Token" as the sign-in of the environment first.'
      : 'Add it to the environment as a secret first.'
  throw new AppError('not_found', `"${environment.name}" has no secret "${name}".`, { remedy })
}

/** Where the secret may be sent: the host of the environment as it is at this moment. */
function boundOrigin(environment: Environment): string {
  if (environment.signIn === 'demo') return demoOrigin
  const host = environment.variables.find((variable) => variable.name === hostVariable)
  if (!host || !('value' in host) || host.value.trim() === '') {
    throw new AppError('invalid_url', `"${environment.name}" has no ${hostVariable}.`, {
      likely: 'A secret is kept for one host and sent to no other.',
      remedy: `Fill in ${hostVariable}, then set the secret.`,
    })
  }
  return originOf(hostValue(environment, host.value))
}
