import { useHostQuery } from '#renderer/host/query.ts'
import { setLayout, useLayout } from '#renderer/session/layout.ts'
import type { EnvironmentList } from '#shared/contract/environments.ts'

export type ListedEnvironment = EnvironmentList['environments'][number]

/** The environment that is being edited: the chosen one, else the active one, else the first. */
export function useSelectedEnvironment(): ListedEnvironment | undefined {
  const list = useHostQuery('environments.list', null).data
  const name = useLayout('environments.selected', '')
  const named = (wanted: string | null) => list?.environments.find((environment) => environment.name === wanted)
  return named(name) ?? named(list?.active ?? null) ?? list?.environments[0]
}

export function selectEnvironment(name: string): void {
  setLayout('environments.selected', name)
}
