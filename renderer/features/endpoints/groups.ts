import { byGroup, groupKey } from '#shared/operations/by-group.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { commonPrefix, operationName } from './endpoint-name.ts'

/** A branch of the tree before anything is filtered or closed. */
export interface EndpointGroup {
  key: string
  label: string
  version: string | null
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

function groupByName(list: readonly OperationSummary[]): EndpointGroup[] {
  return byGroup(list).map(({ group, version, scope, operations }) => ({
    key: groupKey({ group, version }),
    label: group,
    version: version === 'none' ? null : version,
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
      account: operations.every(({ scope }) => scope === 'account'),
      mark: null,
      prefix: '',
      operations: operations.toSorted((a, b) => operationName(a).localeCompare(operationName(b), 'en')),
    }))
}
