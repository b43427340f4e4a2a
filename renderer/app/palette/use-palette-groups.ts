import { useMemo } from 'react'
import { useHostQuery } from '../../host/query.ts'
import { useActionContext } from '../action-context.ts'
import { commandEntries, endpointEntry, environmentEntries, type PaletteGroup, tabEntriesFor } from './entries.ts'
import { useEndpointSearch } from './use-endpoint-search.ts'

/** So many endpoints are listed; the number of results counts all. */
const maxEndpoints = 30

export interface PaletteGroups {
  groups: readonly PaletteGroup[]
  /** The words without the sign that narrows down. */
  words: string
  total: number
}

export function usePaletteGroups(text: string): PaletteGroups {
  const context = useActionContext()
  const list = useHostQuery('environments.list', null).data
  const sign = text[0] === '>' || text[0] === '@' ? text[0] : ''
  const words = text.slice(sign.length).trim()
  const found = useEndpointSearch(sign === '' ? words : '')
  const endpoints = useMemo(
    () => found.slice(0, maxEndpoints).map(({ operation, terms }) => endpointEntry(operation, terms)),
    [found],
  )
  const all: PaletteGroup[] = [
    { name: 'Endpoints', entries: endpoints },
    { name: 'Open requests', entries: sign === '' ? tabEntriesFor(words) : [] },
    { name: 'Environments', entries: sign === '>' ? [] : environmentEntries(list, words) },
    { name: 'Commands', entries: sign === '@' ? [] : commandEntries(context, words) },
  ]
  const groups = all.filter((group) => group.entries.length > 0)
  const shown = groups.reduce((sum, group) => sum + group.entries.length, 0)
  return { groups, words, total: shown - endpoints.length + found.length }
}
