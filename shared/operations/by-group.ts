import type { OperationSummary } from './operation.ts'
import { versionRank } from './version-rank.ts'

/** A group in one version, as the sidebar shows it. */
export interface OperationGroup {
  group: string
  version: string
  area: string
  scope: 'workspace' | 'account'
  operations: readonly OperationSummary[]
}

/** Groups by name, those of accounts after those of workspaces, the newest version first; operations stay in their order, by path. */
export function byGroup(list: readonly OperationSummary[]): OperationGroup[] {
  const groups = new Map<string, OperationSummary[]>()
  for (const operation of list) {
    const key = groupKey(operation)
    const members = groups.get(key)
    if (members) members.push(operation)
    else groups.set(key, [operation])
  }
  const compare = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare
  return [...groups.values()]
    .map((operations) => {
      const { group, version, area, scope } = operations[0]!
      return { group, version, area, scope, operations }
    })
    .sort(
      (a, b) =>
        Number(a.scope === 'account') - Number(b.scope === 'account') ||
        compare(a.group, b.group) ||
        versionRank(b.version) - versionRank(a.version),
    )
}

/** One name for a group in a version. */
export function groupKey({ group, version }: { group: string; version: string }): string {
  return `${group} ${version}`
}
