import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { askAnew } from '#renderer/host/ask-anew.ts'
import { host } from '#renderer/host/current.ts'
import { hostQuery } from '#renderer/host/query.ts'
import { variablesInTurn } from '#renderer/session/in-turn.ts'
import { layoutStore, setLayout } from '#renderer/session/layout.ts'
import { AppError } from '#shared/errors.ts'
import type { Environment } from '#shared/model/environment.ts'
import { createNames } from './names.ts'

const selected = 'environments.selected'

/** Fields are left one after the other, and the name may be the first of them. */
export const environmentNames = createNames()

async function change(queries: QueryClient, name: string, edit: (before: Environment) => Environment): Promise<void> {
  const { environments } = await queries.fetchQuery(hostQuery('environments.list', null))
  const found = environmentNames.find(name, environments)
  if (!found) throw new AppError('not_found', `There is no environment "${name}" any more.`)
  const { file: _file, ...before } = found
  const after = edit(before)
  const renaming = after.name === found.name ? null : environmentNames.begin(found.name, after.name)
  try {
    await host().call('environments.save', { environment: after, previousName: found.name })
  } catch (error) {
    renaming?.failed()
    throw error
  }
  if (renaming && !isElsewhere(found.name, environments)) setLayout(selected, after.name)
  await askAnew(queries, ['environments'])
  renaming?.done()
}

/** What an environment is called by now; to be asked in turn. */
export async function nameNow(environment: string): Promise<string> {
  const { environments } = await host().call('environments.list', null)
  return environmentNames.find(environment, environments)?.name ?? environment
}

/** Something else than this environment was chosen to be edited. */
function isElsewhere(name: string, all: readonly Environment[]): boolean {
  const chosen = layoutStore.get()[selected]
  if (typeof chosen !== 'string' || chosen === name) return false
  return chosen.startsWith('scope:') || all.some((other) => other.name === chosen)
}

export type ChangeEnvironment = (edit: (before: Environment) => Environment) => Promise<void>

/** Saves an edit of one environment, on what the edits before have saved. Rejects with the AppError to show beside the field. */
export function useChangeEnvironment(name: string): ChangeEnvironment {
  const queries = useQueryClient()
  return (edit) => variablesInTurn(() => change(queries, name, edit))
}
