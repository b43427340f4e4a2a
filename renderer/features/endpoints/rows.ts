import type { OperationSummary } from '#shared/operations/operation.ts'
import { operationName, shownName } from './endpoint-name.ts'
import { type EndpointGroup, type EndpointMark, markOf } from './groups.ts'

interface Place {
  key: string
  level: 1 | 2
  position: number
  setSize: number
}

/** "Favourites", "Recent", or a group in a version. */
export interface BranchRow extends Place {
  kind: 'branch'
  label: string
  version: string | null
  section: boolean
  account: boolean
  mark: EndpointMark | null
  open: boolean
  count: number
  /** How many there are without the filter, where the filter leaves out some. */
  total: number | null
}

export interface EndpointRow extends Place {
  kind: 'endpoint'
  operation: OperationSummary
  name: string
  mark: EndpointMark | null
  /** Key of the branch around it. */
  parent: string
}

/** Pixels. */
export const rowHeight = (row: Row | undefined): number => (row?.kind === 'line' ? 9 : 24)

/** A hairline between the sections and the groups; nothing to stand on. */
export interface LineRow {
  kind: 'line'
  key: 'line'
}

export type Row = BranchRow | EndpointRow | LineRow

export interface RowsInput {
  groups: readonly EndpointGroup[]
  favourites: readonly OperationSummary[]
  recent: readonly OperationSummary[]
  /** What the filter leaves, best first; null without a filter. */
  hits: readonly OperationSummary[] | null
  isOpen: (key: string, byItself: boolean) => boolean
}

interface Branch extends Omit<BranchRow, keyof Place | 'kind' | 'open' | 'count'> {
  key: string
  prefix: string
  operations: readonly OperationSummary[]
  /** Open until somebody closes it. */
  openByItself: boolean
}

/** Everything that the tree shows, top to bottom, closed branches without their endpoints. */
export function buildRows({ groups, favourites, recent, hits, isOpen }: RowsInput): Row[] {
  const sections = sectionBranches(favourites, recent, hits)
  const branches = [...sections, ...(hits ? filteredBranches(groups, hits) : groups.map((group) => groupBranch(group)))]
  const rows: Row[] = []
  branches.forEach((branch, at) => {
    if (at === sections.length && at > 0) rows.push({ kind: 'line', key: 'line' })
    const { prefix, operations, openByItself, ...shown } = branch
    const open = isOpen(branch.key, openByItself)
    const place = { level: 1, position: at + 1, setSize: branches.length } as const
    rows.push({ kind: 'branch', ...shown, ...place, open, count: operations.length })
    if (!open) return
    operations.forEach((operation, index) => {
      rows.push({
        kind: 'endpoint',
        key: `${branch.key}/${operation.id}`,
        parent: branch.key,
        operation,
        name: shownName(operationName(operation), prefix),
        mark: branch.mark ? null : markOf(operation),
        level: 2,
        position: index + 1,
        setSize: operations.length,
      })
    })
  })
  return rows
}

function sectionBranches(
  favourites: readonly OperationSummary[],
  recent: readonly OperationSummary[],
  hits: readonly OperationSummary[] | null,
): Branch[] {
  const left = hits && new Set(hits)
  const section = (key: string, label: string, all: readonly OperationSummary[]): Branch[] => {
    const operations = left ? all.filter((operation) => left.has(operation)) : all
    if (operations.length === 0) return []
    const plain = {
      version: null,
      section: true,
      account: false,
      mark: null,
      prefix: '',
      total: null,
      openByItself: true,
    }
    return [{ key, label, operations, ...plain }]
  }
  return [...section('favourites', 'Favourites', favourites), ...section('recent', 'Recent', recent)]
}

function groupBranch(
  group: EndpointGroup,
  operations = group.operations,
  openByItself = group.key === firstOpen,
): Branch {
  const total = operations.length < group.operations.length ? group.operations.length : null
  const { key, label, version, account, mark, prefix } = group
  return { key, label, version, account, mark, prefix, section: false, operations, total, openByItself }
}

/** The one group that is open on the first day. */
const firstOpen = 'Clusters 2.1'

const owners = new WeakMap<readonly EndpointGroup[], ReadonlyMap<OperationSummary, EndpointGroup>>()

/** The group of every operation; made once for a list of groups, not at every key. */
function ownersOf(groups: readonly EndpointGroup[]): ReadonlyMap<OperationSummary, EndpointGroup> {
  const known = owners.get(groups)
  if (known) return known
  const made = new Map(groups.flatMap((group) => group.operations.map((operation) => [operation, group] as const)))
  owners.set(groups, made)
  return made
}

/** The groups of what was found, best first, versions of one group together; of these the one with the best hit is open. */
function filteredBranches(groups: readonly EndpointGroup[], hits: readonly OperationSummary[]): Branch[] {
  const groupOf = ownersOf(groups)
  const found = new Map<EndpointGroup, OperationSummary[]>()
  const best = new Map<string, EndpointGroup>()
  for (const operation of hits) {
    const group = groupOf.get(operation)
    if (!group) continue
    if (!best.has(group.label)) best.set(group.label, group)
    const members = found.get(group)
    if (members) members.push(operation)
    else found.set(group, [operation])
  }
  const place = new Map([...best.keys()].map((label, at) => [label, at]))
  return groups
    .filter((group) => found.has(group))
    .sort((a, b) => place.get(a.label)! - place.get(b.label)!)
    .map((group) => groupBranch(group, found.get(group), best.get(group.label) === group))
}
