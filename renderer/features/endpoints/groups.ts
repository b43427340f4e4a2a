import { byGroup, groupKey } from '#shared/operations/by-group.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { commonPrefix, pathName } from './endpoint-name.ts'

/** A branch of the tree before anything is filtered or closed. */
export interface EndpointGroup {
  key: string
  label: string
  version: string | null
  account: boolean
  /** What the names inside go without. */
  prefix: string
  operations: readonly OperationSummary[]
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
    prefix: commonPrefix(operations.map(({ path }) => pathName(path))),
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
      prefix: '',
      operations: operations.toSorted((a, b) => pathName(a.path).localeCompare(pathName(b.path), 'en')),
    }))
}
