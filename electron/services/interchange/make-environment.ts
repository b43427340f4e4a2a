import type { ImportedEnvironment } from '#shared/interchange/imported.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import { nameOf, variableOf } from './stage-collections.ts'

/** A new environment under a name that is free; answers that name. */
export async function makeEnvironment(
  given: ImportedEnvironment,
  environments: Pick<EnvironmentsService, 'list' | 'save'>,
): Promise<string> {
  const known = await environments.list()
  const taken = new Set(known.environments.map(({ name }) => name.toLowerCase()))
  const wanted = [...nameOf(given.name).replace(/[/\\]/g, '-')].slice(0, 28).join('')
  let name = wanted
  for (let turn = 2; taken.has(name.toLowerCase()); turn += 1) name = `${wanted} ${turn}`
  const variables = given.variables.map(variableOf)
  await environments.save({ name, colour: 'graphite', protected: false, signIn: 'token', variables }, null)
  return name
}
