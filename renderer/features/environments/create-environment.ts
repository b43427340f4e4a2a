import { host } from '#renderer/host/current.ts'
import { reportError } from '#renderer/ui/report-error.ts'
import { showToast } from '#renderer/ui/toast.ts'
import type { Environment } from '#shared/model/environment.ts'
import { selectEnvironment } from './selected-environment.ts'
import { freeName } from './variables.ts'

const fresh: Environment = {
  name: 'New environment',
  colour: 'blue',
  protected: false,
  signIn: 'token',
  variables: [{ name: 'DATABRICKS_HOST', value: '' }],
}

/** Makes an empty environment, or a copy of one. Secrets are not copied: only their names are. */
export async function createEnvironment(all: readonly Environment[], source: Environment | null): Promise<void> {
  const taken = all.map((environment) => environment.name)
  const { name, colour, protected: isProtected, signIn, variables } = source ?? fresh
  const wanted = source ? `${name.slice(0, 56)} copy` : name
  const environment = {
    name: freeName(taken, wanted, ' '),
    colour,
    protected: isProtected,
    signIn,
    variables: [...variables],
  }
  try {
    const saved = await host().call('environments.save', { environment, previousName: null })
    selectEnvironment(saved.name)
  } catch (error) {
    reportError(error)
  }
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
