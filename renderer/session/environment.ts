import { useContext, useMemo } from 'react'
import type { Environment, VariableState } from '#shared/model/environment.ts'
import type { RequestVariable } from '#shared/model/request.ts'
import { isOfEnvironment, layVariables } from '#shared/request/lay-variables.ts'
import { useHostQuery } from '../host/query.ts'
import { VariableScope } from './variable-scope.ts'

/** The active environment; undefined while it is being read, null when none is active. */
export function useActiveEnvironment(): Environment | null | undefined {
  const list = useHostQuery('environments.list', null).data
  if (!list) return undefined
  return list.environments.find((environment) => environment.name === list.active) ?? null
}

const none: readonly VariableState[] = []

/** The variables that a request sees from where it stands, for chips and for "missing". */
export function useVariables(): { variables: readonly VariableState[]; ready: boolean } {
  const { path, own } = useContext(VariableScope)
  const list = useHostQuery('environments.list', null).data
  const secrets = own.flatMap((one) => ('secret' in one && one.name !== '' ? [one.name] : []))
  const query = useHostQuery('variables.list', {
    environment: list?.active ?? null,
    path,
    ...(secrets.length > 0 ? { secrets } : {}),
  })
  const { data } = query
  const variables = useMemo(() => (data ? withOwn(data, own) : none), [data, own])
  return { variables, ready: list !== undefined && query.isSuccess }
}

/** What the request says itself counts before all but what the session has. */
function withOwn(states: readonly VariableState[], own: readonly RequestVariable[]): readonly VariableState[] {
  const plain = own.flatMap((one): VariableState[] =>
    'value' in one && one.name !== '' && !isOfEnvironment(one.name)
      ? [{ name: one.name, kind: 'plain', state: 'set', value: one.value, origin: 'this request', scope: 'request' }]
      : [],
  )
  if (plain.length === 0) return states
  const isOfSession = ({ scope }: VariableState) => scope === 'session'
  return layVariables([states.filter(isOfSession), plain, states.filter((one) => !isOfSession(one))])
}
