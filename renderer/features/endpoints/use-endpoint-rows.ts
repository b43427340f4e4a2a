import { useMemo } from 'react'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { useHostQuery } from '../../host/query.ts'
import { endpointMarks } from '../../session/endpoint-marks.ts'
import { useStore } from '../../session/store.ts'
import { idsIn, useUsedOperations } from '../../session/used-operations.ts'
import { operationName } from './endpoint-name.ts'
import { type Grouping, groupEndpoints, keepGroups } from './groups.ts'
import { buildRows, type Row } from './rows.ts'
import type { Endpoints } from './use-endpoints.ts'
import { type OpenBranches, useOpenBranches } from './use-open-branches.ts'
import { type Choice, hiddenLabel, keepsOf, supersededIn } from './version-choice.ts'

export interface EndpointRows extends Pick<OpenBranches, 'setOpen'> {
  rows: readonly Row[]
  /** What filter and choice leave, best first. */
  shown: readonly OperationSummary[]
  /** What the choice leaves out of what was found, in words; null for nothing. */
  hidden: string | null
  /** Words to highlight. */
  terms: readonly string[]
}

const nothing: readonly OperationSummary[] = []
const noTerms: readonly string[] = []

function useOperations(list: readonly OperationSummary[] | null, ids: readonly string[]): readonly OperationSummary[] {
  const byId = useMemo(() => new Map(list?.map((operation) => [operation.id, operation])), [list])
  return useMemo(() => ids.flatMap((id) => byId.get(id) ?? []), [byId, ids])
}

/** In the order of the tree: as a list of what the project is about, not of what came last. */
function useUsed(list: readonly OperationSummary[] | null): readonly OperationSummary[] {
  const ids = useUsedOperations(useHostQuery('app.info', null).data?.projectFolder)
  const used = useOperations(
    list,
    useMemo(() => idsIn(ids), [ids]),
  )
  return useMemo(() => used.toSorted((a, b) => operationName(a).localeCompare(operationName(b), 'en')), [used])
}

export function useEndpointRows(
  { list, search }: Endpoints,
  filter: string,
  grouping: Grouping,
  chosen: Choice,
): EndpointRows {
  const marks = useStore(endpointMarks, (all) => all)
  const favourites = useOperations(list, marks.favourites)
  const recent = useOperations(list, marks.recent)
  const used = useUsed(list)
  const words = filter.trim()
  const found = useMemo(() => (words && search ? search.search(words) : null), [words, search])
  const hits = useMemo(() => found?.map(({ operation }) => operation) ?? null, [found])
  const superseded = useMemo(() => supersededIn(list ?? nothing), [list])
  // Who names a version or pastes an old path gets it, whatever is chosen to be seen of the rest.
  const asked = chosen.versions === 'newest' && hits?.[0] !== undefined && superseded.has(hits[0])
  const choice = useMemo(
    () => (asked ? { ...chosen, versions: 'all', ofGroup: new Map<string, string>() } : chosen),
    [asked, chosen],
  )
  const keeps = useMemo(() => keepsOf(choice, superseded), [choice, superseded])
  const all = useMemo(() => groupEndpoints(list ?? nothing, grouping), [list, grouping])
  const groups = useMemo(() => keepGroups(all, keeps, choice), [all, keeps, choice])
  const { shown, hidden } = useMemo(() => {
    const wanted = hits ?? list ?? nothing
    const inScope = wanted.filter(keeps.scope)
    const kept = inScope.filter(keeps.version)
    const [byVersion, byScope] = [inScope.length - kept.length, wanted.length - inScope.length]
    return { shown: kept, hidden: byVersion + byScope > 0 ? hiddenLabel(choice, byVersion, byScope) : null }
  }, [hits, list, keeps, choice])
  const { isOpen, setOpen } = useOpenBranches(hits !== null)
  const rows = useMemo(
    () => buildRows({ groups, favourites, recent, used, hits, hidden, isOpen }),
    [groups, favourites, recent, used, hits, hidden, isOpen],
  )
  return { rows, shown, hidden, terms: found?.[0]?.terms ?? noTerms, setOpen }
}
