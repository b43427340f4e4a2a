import type { OperationSummary } from '../operation.ts'
import { versionRank } from '../version-rank.ts'

/** Where most of the calls go. */
const wellKnown = new Set(
  (
    'clusters jobs warehouses statementExecution dbfs workspace repos secrets tokens users groups servicePrincipals ' +
    'clusterPolicies instancePools libraries pipelines catalogs schemas tables volumes grants servingEndpoints ' +
    'experiments modelRegistry permissions currentUser files gitCredentials lakeview queryHistory'
  ).split(' '),
)

/** Twins and switches that share their words with what nearly everybody means. */
const lesserKnown =
  /^(workspaceIamV2|account\.iamV2|secretsUc|enable|disable|restrict|sqlResults|lakeviewEmbedded|forecasting)/

/** What things are asked for without a verb: their list, then one of them, then a new one. */
const kinds: readonly [RegExp, number][] = [
  [/^(List|Search) /, 1.25],
  [/^Get /, 1.06],
  [/^(Create|Run) /, 1.04],
]

const bare = (id: string) => id.slice(0, id.lastIndexOf('@'))

/** Newest version first, what is deprecated or legacy last; of equals, the list of things before what is done to one. */
export function standingOf(list: readonly OperationSummary[]): Float32Array {
  const newest = new Map<string, number>()
  for (const { id, version } of list) {
    newest.set(bare(id), Math.max(newest.get(bare(id)) ?? 0, versionRank(version)))
  }
  return Float32Array.from(list, ({ id, version, deprecated, legacy, preview, scope, title }) => {
    const behind = newest.get(bare(id))! - versionRank(version)
    return (
      (behind > 0 ? 0.85 - behind / 10 : 1) *
      (deprecated ? 0.6 : 1) *
      (legacy ? 0.7 : 1) *
      (preview ? 0.97 : 1) *
      (scope === 'account' ? 0.9 : 1) *
      (wellKnown.has(id.slice(0, id.indexOf('.'))) ? 1.15 : lesserKnown.test(id) ? 0.85 : 1) *
      (title.startsWith('List ') ? 1.04 : 1)
    )
  })
}

/** By how much an operation gains when a query names only a thing. */
export function kindsOf(list: readonly OperationSummary[]): Float32Array {
  return Float32Array.from(list, ({ title }) => kinds.find(([pattern]) => pattern.test(title))?.[1] ?? 1)
}
