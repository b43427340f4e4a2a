import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { defaultSettings } from '#shared/model/default-settings.ts'
import type { Settings } from '#shared/model/session.ts'
import { askAnew } from '../host/ask-anew.ts'
import { host } from '../host/current.ts'
import { hostQuery, useHostQuery } from '../host/query.ts'

/** The preferences; the usual ones while they are being read. */
export function useSettings(): Settings {
  return useHostQuery('settings.get', null).data ?? defaultSettings
}

async function save(queries: QueryClient, change: Partial<Settings>): Promise<void> {
  const { queryKey } = hostQuery('settings.get', null)
  // Shown at once; what the services kept is what counts in the end.
  queries.setQueryData(queryKey, (before: Settings | undefined) => ({ ...(before ?? defaultSettings), ...change }))
  try {
    queries.setQueryData(queryKey, await host().call('settings.save', change))
  } catch {
    await askAnew(queries, queryKey)
  }
}

export function useSaveSettings(): (change: Partial<Settings>) => void {
  const queries = useQueryClient()
  return (change) => void save(queries, change)
}
