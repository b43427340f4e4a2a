import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askAnew } from '#renderer/host/ask-anew.ts'
import { host } from '#renderer/host/current.ts'
import { hostQuery, useHostQuery } from '#renderer/host/query.ts'
import { variablesInTurn } from '#renderer/session/in-turn.ts'
import type { Environment, EnvironmentVariable } from '#shared/model/environment.ts'
import { useChangeEnvironment } from './change-environment.ts'
import { createNames, type Names } from './names.ts'
import type { HasVariables } from './variables.ts'

/** Whatever has a table of variables: an environment, a collection, a folder, the project. */
export interface VariableOwner {
  variables: readonly EnvironmentVariable[]
  names: Names
  /** Whose values its secrets have; null: no environment is active. */
  environment: string | null
  /** It is no environment: its secrets are named here and have a value for each environment. */
  elsewhere: boolean
  /** Saves an edit. Rejects with the AppError to show beside the field. */
  change(edit: <T extends HasVariables>(before: T) => T): Promise<void>
}

export function useEnvironmentOwner(environment: Environment): VariableOwner {
  const change = useChangeEnvironment(environment.name)
  const [names] = useState(createNames)
  return { variables: environment.variables, names, environment: environment.name, elsewhere: false, change }
}

/** A collection or folder by its path, or the whole project (null); undefined until it is read. */
export function useScopeOwner(path: string | null): { owner: VariableOwner; problem: string | null } | undefined {
  const queries = useQueryClient()
  const [names] = useState(createNames)
  const active = useHostQuery('environments.list', null).data?.active ?? null
  const project = useHostQuery('variables.project', null)
  const folder = useQuery({ ...hostQuery('collections.folder', { path: path ?? '-' }), enabled: path !== null })
  const change: VariableOwner['change'] = (edit) =>
    variablesInTurn(async () => {
      if (path === null) {
        const before = await queries.fetchQuery({ ...hostQuery('variables.project', null), staleTime: 0 })
        await host().call('variables.saveProject', { variables: [...edit(before).variables] })
      } else {
        const before = await queries.fetchQuery({ ...hostQuery('collections.folder', { path }), staleTime: 0 })
        await host().call('collections.saveFolder', { path, settings: edit(before) })
      }
      await askAnew(queries, [path === null ? 'variables' : 'collections'])
    })
  const data = path === null ? project.data : folder.data
  if (!data) return undefined
  const problem = path === null ? (project.data?.problem ?? null) : null
  return { owner: { variables: data.variables, names, environment: active, elsewhere: true, change }, problem }
}
