import { type Environment, tokenVariable } from '#shared/model/environment.ts'
import { host } from '../../../host/current.ts'

function freeName(environment: Environment): string {
  const taken = new Set(environment.variables.map((variable) => variable.name))
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'API_TOKEN' : `API_TOKEN_${number}`
    if (!taken.has(name)) return name
  }
}

/**
 * Puts a typed token into the keychain and gives the name of the variable that stands for it: the environment's own token
 * where that is not set yet, else a new secret variable.
 */
export async function moveToSecret(environment: Environment, value: string): Promise<string> {
  const secrets = await host().call('secrets.list', { environment: environment.name })
  const own = secrets.find((secret) => secret.name === tokenVariable)
  const name = environment.signIn === 'token' && own?.state === 'missing' ? tokenVariable : freeName(environment)
  if (name !== tokenVariable) {
    const variables = [...environment.variables, { name, secret: true as const }]
    // The list carries its file's name too; what is saved is the environment alone.
    const { colour, signIn } = environment
    await host().call('environments.save', {
      environment: { name: environment.name, colour, signIn, protected: environment.protected, variables },
      previousName: environment.name,
    })
  }
  await host().call('secrets.set', { environment: environment.name, name, value })
  return name
}
