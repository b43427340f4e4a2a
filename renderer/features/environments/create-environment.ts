import { host } from '#renderer/host/current.ts'
import { variablesInTurn } from '#renderer/session/in-turn.ts'
import { reportError } from '#renderer/ui/report-error.ts'
import { showToast } from '#renderer/ui/toast.ts'
import { AppError } from '#shared/errors.ts'
import type { Environment } from '#shared/model/environment.ts'
import { environmentNames } from './change-environment.ts'
import { selectEnvironment } from './selected-environment.ts'
import { freeName } from './variables.ts'

const fresh: Environment = {
  name: 'New environment',
  colour: 'blue',
  protected: false,
  signIn: 'token',
  variables: [{ name: 'DATABRICKS_HOST', value: '' }],
}

/** Makes an empty environment (null), or a copy of this one as it is saved by then. Secrets are not copied: only their names are. */
export async function createEnvironment(source: string | null): Promise<void> {
  try {
    const saved = await variablesInTurn(() => create(source))
    selectEnvironment(saved.name)
  } catch (error) {
    reportError(error)
  }
}

async function create(source: string | null): Promise<Environment> {
  const { environments } = await host().call('environments.list', null)
  const found = source === null ? fresh : environmentNames.find(source, environments)
  if (!found) throw new AppError('not_found', `There is no environment "${source}" any more.`)
  const { name, colour, protected: isProtected, signIn, variables } = found
  const taken = environments.map((environment) => environment.name)
  const wanted = source === null ? name : `${name.slice(0, 56)} copy`
  const environment = { name: freeName(taken, wanted, ' '), colour, protected: isProtected, signIn, variables }
  return host().call('environments.save', { environment, previousName: null })
}

/** Deletes, with a way back. */
export async function deleteEnvironment(name: string): Promise<void> {
  try {
    await host().call('environments.remove', { name })
    showToast({ text: `Environment ${name} deleted, with its secrets`, undo: () => void restore(name) })
  } catch (error) {
    reportError(error)
  }
}

async function restore(name: string): Promise<void> {
  try {
    await host().call('environments.restore', { name })
    selectEnvironment(name)
  } catch (error) {
    reportError(error)
  }
}
