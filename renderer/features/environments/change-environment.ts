import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { askAnew } from '#renderer/host/ask-anew.ts'
import { host } from '#renderer/host/current.ts'
import { hostQuery } from '#renderer/host/query.ts'
import { setLayout } from '#renderer/session/layout.ts'
import { AppError } from '#shared/errors.ts'
import type { Environment } from '#shared/model/environment.ts'

let last: Promise<unknown> = Promise.resolve()

/**
 * One after the other, each on what the one before has saved: two fields left at once do not undo each other, and a secret that is set
 * right after the host was typed finds it.
 */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const result = last.then(task, task)
  last = result.catch(() => undefined)
  return result
}

async function change(queries: QueryClient, name: string, edit: (before: Environment) => Environment): Promise<void> {
  const list = await queries.fetchQuery(hostQuery('environments.list', null))
  const found = list.environments.find((environment) => environment.name === name)
  if (!found) throw new AppError('not_found', `There is no environment "${name}" any more.`)
  const { file: _file, ...before } = found
  const after = edit(before)
  await host().call('environments.save', { environment: after, previousName: name })
  if (after.name !== name) setLayout('environments.selected', after.name)
  await askAnew(queries, ['environments'])
}

export type ChangeEnvironment = (edit: (before: Environment) => Environment) => Promise<void>

/** Saves an edit of one environment. Rejects with the AppError to show beside the field. */
export function useChangeEnvironment(name: string): ChangeEnvironment {
  const queries = useQueryClient()
  return (edit) => inTurn(() => change(queries, name, edit))
}
