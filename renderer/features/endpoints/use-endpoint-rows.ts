import { useMemo } from 'react'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { endpointMarks } from '../../session/endpoint-marks.ts'
import { useStore } from '../../session/store.ts'
import { type Grouping, groupEndpoints } from './groups.ts'
import { buildRows, type Row } from './rows.ts'
import type { Endpoints } from './use-endpoints.ts'
import { type OpenBranches, useOpenBranches } from './use-open-branches.ts'

export interface EndpointRows extends Pick<OpenBranches, 'setOpen'> {
  rows: readonly Row[]
  /** All endpoints; null while they are loaded. */
  total: number | null
  /** What the filter leaves, best first; null without a filter. */
  hits: readonly OperationSummary[] | null
  /** Words to highlight. */
  terms: readonly string[]
}

const nothing: readonly OperationSummary[] = []
const noTerms: readonly string[] = []

function useOperations(list: readonly OperationSummary[] | null, ids: readonly string[]): readonly OperationSummary[] {
  const byId = useMemo(() => new Map(list?.map((operation) => [operation.id, operation])), [list])
  return useMemo(() => ids.flatMap((id) => byId.get(id) ?? []), [byId, ids])
}

export function useEndpointRows({ list, search }: Endpoints, filter: string, grouping: Grouping): EndpointRows {
  const marks = useStore(endpointMarks, (all) => all)
  const favourites = useOperations(list, marks.favourites)
  const recent = useOperations(list, marks.recent)
  const words = filter.trim()
  const found = useMemo(() => (words && search ? search.search(words) : null), [words, search])
  const hits = useMemo(() => found?.map(({ operation }) => operation) ?? null, [found])
  const groups = useMemo(() => groupEndpoints(list ?? nothing, grouping), [list, grouping])
  const { isOpen, setOpen } = useOpenBranches(hits !== null)
  const rows = useMemo(
    () => buildRows({ groups, favourites, recent, hits, isOpen }),
    [groups, favourites, recent, hits, isOpen],
  )
  return { rows, total: list?.length ?? null, hits, terms: found?.[0]?.terms ?? noTerms, setOpen }
}
