import type { OperationSummary } from '#shared/operations/operation.ts'
import { operationName, shownName } from './endpoint-name.ts'
import { type EndpointGroup, type EndpointMark, markOf } from './groups.ts'
import type { VersionCount } from './version-choice.ts'

interface Place {
  key: string
  level: 1 | 2
  position: number
  setSize: number
}

/** "Favourites", "Recent", "Used in this project", or a group in a version. */
export interface BranchRow extends Place {
  kind: 'branch'
  label: string
  version: string | null
  /** All that the group has, where it has several. */
  versions: readonly VersionCount[]
  /** Which of them are to be shown: `newest`, `all`, or a version. */
  chosen: string
  section: boolean
  account: boolean
  mark: EndpointMark | null
  open: boolean
  count: number
  /** Of a group: any of its calls, by which its page is found. */
  first: OperationSummary | null
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

/** The end of the tree: what the chosen versions and scope leave out. */
export interface MoreRow extends Place {
  kind: 'more'
  label: string
}

export type Row = BranchRow | EndpointRow | LineRow | MoreRow

export interface RowsInput {
  groups: readonly EndpointGroup[]
  favourites: readonly OperationSummary[]
  recent: readonly OperationSummary[]
  used: readonly OperationSummary[]
  /** What the filter leaves, best first; null without a filter. */
  hits: readonly OperationSummary[] | null
  /** What is left out, in words; null for nothing. */
  hidden: string | null
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
export function buildRows(input: RowsInput): Row[] {
  const { groups, hits, hidden, isOpen } = input
  const sections = sectionBranches(input)
  const branches = [...sections, ...(hits ? filteredBranches(groups, hits) : groups.map((group) => groupBranch(group)))]
  const rows: Row[] = []
  const setSize = branches.length + (hidden === null ? 0 : 1)
  branches.forEach((branch, at) => {
    if (at === sections.length && at > 0) rows.push({ kind: 'line', key: 'line' })
    const { prefix, operations, openByItself, ...shown } = branch
    const open = isOpen(branch.key, openByItself)
    const place = { level: 1, position: at + 1, setSize } as const
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
  if (hidden !== null)
    rows.push({ kind: 'more', key: 'more', label: `${hidden} hidden`, level: 1, position: setSize, setSize })
  return rows
}

function sectionBranches({ favourites, recent, used, hits }: RowsInput): Branch[] {
  const left = hits && new Set(hits)
  const section = (key: string, label: string, all: readonly OperationSummary[], openByItself = true): Branch[] => {
    const operations = left ? all.filter((operation) => left.has(operation)) : all
    if (operations.length === 0) return []
    const plain = {
      version: null,
      versions: [],
      chosen: 'all',
      first: null,
      section: true,
      account: false,
      mark: null,
      prefix: '',
      total: null,
      openByItself,
    }
    return [{ key, label, operations, ...plain }]
  }
  return [
    ...section('favourites', 'Favourites', favourites),
    ...section('recent', 'Recent', recent),
    // At first they are those of Recent once more.
    ...section('used', 'Used in this project', used, false),
  ]
}

function groupBranch(
  group: EndpointGroup,
  operations = group.operations,
  openByItself = group.key === firstOpen,
): Branch {
  const total = operations.length < group.operations.length ? group.operations.length : null
  const first = (!group.key.startsWith('area ') && group.operations[0]) || null
  return { ...group, first, section: false, operations, total, openByItself }
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
