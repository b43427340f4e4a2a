import type { OperationSummary } from '#shared/operations/operation.ts'
import { versionRank } from '#shared/operations/version-rank.ts'

/** Which calls the tree shows: `newest`, `all`, or a version; the last one only says the scope. */
export interface Choice {
  versions: string
  scope: 'all' | 'workspace' | 'account'
  /** For single groups, in place of `versions`. */
  ofGroup: ReadonlyMap<string, string>
}

const callOf = ({ method, path, scope }: OperationSummary) =>
  `${scope} ${method} ${path.replace(/\/api\/\d[\d.]*\//, '/api/*/').replaceAll(/\{[^}]*\}/g, '{}')}`

/** The calls that have a newer one in their place: named as replaced, or the same path in a newer version. */
export function supersededIn(list: readonly OperationSummary[]): ReadonlySet<OperationSummary> {
  const newest = new Map<string, number>()
  for (const operation of list) {
    const call = callOf(operation)
    newest.set(call, Math.max(newest.get(call) ?? 0, versionRank(operation.version)))
  }
  return new Set(
    list.filter(
      (operation) =>
        operation.replacedBy !== null || versionRank(operation.version) < (newest.get(callOf(operation)) ?? 0),
    ),
  )
}

export interface Keeps {
  version: (operation: OperationSummary) => boolean
  scope: (operation: OperationSummary) => boolean
}

export function keepsOf(choice: Choice, superseded: ReadonlySet<OperationSummary>): Keeps {
  return {
    version(operation) {
      const wanted = choice.ofGroup.get(operation.group) ?? choice.versions
      if (wanted === 'all') return true
      return wanted === 'newest' ? !superseded.has(operation) : operation.version === wanted
    },
    scope: ({ scope }) => choice.scope === 'all' || scope === choice.scope,
  }
}

export interface VersionCount {
  version: string
  count: number
}

/** The versions that occur, newest first. */
export function versionsIn(list: readonly OperationSummary[]): VersionCount[] {
  return [...Map.groupBy(list, ({ version }) => version)]
    .map(([version, { length }]) => ({ version, count: length }))
    .sort((a, b) => versionRank(b.version) - versionRank(a.version))
}

/** "Version 2.1"; a few calls have none. */
export function versionLabel(version: string): string {
  return version === 'none' ? 'Without a version' : `Version ${version}`
}

/** What the choice leaves out, in a few words: "56 older calls". */
export function hiddenLabel(choice: Choice, byVersion: number, byScope: number): string {
  const count = byVersion + byScope
  const number = count.toLocaleString('en')
  const calls = count === 1 ? 'call' : 'calls'
  if (byVersion === 0) return `${number} ${calls} of the ${choice.scope === 'account' ? 'workspace' : 'account'}`
  if (byScope > 0) return `${number} ${calls} of other versions and scopes`
  return choice.versions === 'newest' ? `${number} older ${calls}` : `${number} ${calls} of other versions`
}
