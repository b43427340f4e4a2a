import { byGroup, groupKey } from '#shared/operations/by-group.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { commonPrefix, operationName } from './endpoint-name.ts'
import { type Choice, type Keeps, type VersionCount, versionsIn } from './version-choice.ts'

/** A branch of the tree before anything is filtered or closed. */
export interface EndpointGroup {
  key: string
  label: string
  version: string | null
  /** All that the group has, where it has several. */
  versions: readonly VersionCount[]
  /** Which of them are to be shown: `newest`, `all`, or a version. */
  chosen: string
  account: boolean
  /** A mark that all of them have; then none of them shows it. */
  mark: EndpointMark | null
  /** What the names inside go without. */
  prefix: string
  operations: readonly OperationSummary[]
}

export type EndpointMark = 'deprecated' | 'legacy' | 'preview'

/** The mark that warns most. */
export function markOf({ deprecated, legacy, preview }: OperationSummary): EndpointMark | null {
  if (deprecated) return 'deprecated'
  if (legacy) return 'legacy'
  return preview ? 'preview' : null
}

function sharedMark(operations: readonly OperationSummary[]): EndpointMark | null {
  const [first, ...others] = new Set(operations.map(markOf))
  return first && others.length === 0 ? first : null
}

export type Grouping = 'group' | 'area'

export function groupEndpoints(list: readonly OperationSummary[], grouping: Grouping): EndpointGroup[] {
  return grouping === 'area' ? groupByArea(list) : groupByName(list)
}

/** What the choice leaves of the groups; names keep what they were cut to, so that nothing is renamed by it. */
export function keepGroups(groups: readonly EndpointGroup[], keeps: Keeps, choice: Choice): EndpointGroup[] {
  return groups.flatMap((group) => {
    const operations = group.operations.filter((operation) => keeps.version(operation) && keeps.scope(operation))
    if (operations.length === 0) return []
    const chosen = choice.ofGroup.get(group.label) ?? choice.versions
    return [{ ...group, chosen, operations, mark: group.mark ?? sharedMark(operations) }]
  })
}

function groupByName(list: readonly OperationSummary[]): EndpointGroup[] {
  const versions = new Map([...Map.groupBy(list, ({ group }) => group)].map(([name, all]) => [name, versionsIn(all)]))
  return byGroup(list).map(({ group, version, scope, operations }) => ({
    key: groupKey({ group, version }),
    label: group,
    version: version === 'none' ? null : version,
    versions: versions.get(group)!.length > 1 ? versions.get(group)! : [],
    chosen: 'all',
    account: scope === 'account',
    mark: sharedMark(operations),
    prefix: commonPrefix(operations.map(operationName)),
    operations,
  }))
}

function groupByArea(list: readonly OperationSummary[]): EndpointGroup[] {
  const areas = Map.groupBy(list, ({ area }) => area)
  return [...areas]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([area, operations]) => ({
      key: `area ${area}`,
      label: area,
      version: null,
      versions: [],
      chosen: 'all',
      account: operations.every(({ scope }) => scope === 'account'),
      mark: null,
      prefix: '',
      operations: operations.toSorted((a, b) => operationName(a).localeCompare(operationName(b), 'en')),
    }))
}
