import type { Environment, VariableState } from '#shared/model/environment.ts'
import { useHostQuery } from '../host/query.ts'

/** The active environment; undefined while it is being read, null when none is active. */
export function useActiveEnvironment(): Environment | null | undefined {
  const list = useHostQuery('environments.list', null).data
  if (!list) return undefined
  return list.environments.find((environment) => environment.name === list.active) ?? null
}

const none: readonly VariableState[] = []

/** The variables that a request sees now, for chips and for "missing". */
export function useVariables(): { variables: readonly VariableState[]; ready: boolean } {
  const list = useHostQuery('environments.list', null).data
  const query = useHostQuery('environments.variables', { environment: list?.active ?? null })
  return { variables: query.data ?? none, ready: list !== undefined && query.isSuccess }
}
