import { AppError } from '#shared/errors.ts'
import { type Environment, tokenVariable } from '#shared/model/environment.ts'
import { host } from '../../../host/current.ts'
import { variablesInTurn } from '../../../session/in-turn.ts'

function freeName(environment: Environment): string {
  const taken = new Set(environment.variables.map((variable) => variable.name))
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'API_TOKEN' : `API_TOKEN_${number}`
    if (!taken.has(name)) return name
  }
}

/** By environment and token, while they are being moved: a double click moves one once. */
const underWay = new Map<string, Promise<string>>()

/**
 * Puts a typed token into the keychain and gives the name of the variable that stands for it: the environment's own token
 * where that is not set yet, else a new secret variable.
 */
export function moveToSecret(environment: string, value: string): Promise<string> {
  const key = `${environment}\n${value}`
  const moving =
    underWay.get(key) ?? variablesInTurn(() => move(environment, value)).finally(() => underWay.delete(key))
  underWay.set(key, moving)
  return moving
}

async function move(environment: string, value: string): Promise<string> {
  const [secrets, { environments }] = await Promise.all([
    host().call('secrets.list', { environment }),
    host().call('environments.list', null),
  ])
  const found = environments.find(({ name }) => name === environment)
  if (!found) throw new AppError('not_found', `There is no environment "${environment}" any more.`)
  // What is saved is the environment alone.
  const { file: _file, ...before } = found
  const own = secrets.find((secret) => secret.name === tokenVariable)
  const name = before.signIn === 'token' && own?.state === 'missing' ? tokenVariable : freeName(before)
  if (name !== tokenVariable) {
    const variables = [...before.variables, { name, secret: true as const }]
    await host().call('environments.save', { environment: { ...before, variables }, previousName: environment })
  }
  await host().call('secrets.set', { environment, name, value })
  return name
}
