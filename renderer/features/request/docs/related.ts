import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import type { Operation, OperationSummary } from '#shared/operations/operation.ts'
import { versionRank } from '#shared/operations/version-rank.ts'

const unversioned = (path: string) => path.replace(/\/api\/\d[\d.]*\//, '/api/*/').replaceAll(/\{[^}]*\}/g, '{}')

/** The same call in other versions of the API, newest first: by its path, or named as what took its place. */
export async function otherVersions(operation: Operation): Promise<OperationSummary[]> {
  const same = unversioned(operation.path)
  return (await loadOperationList())
    .filter(
      (other) =>
        other.id !== operation.id &&
        (other.id === operation.replacedBy ||
          other.replacedBy === operation.id ||
          (other.method === operation.method && unversioned(other.path) === same)),
    )
    .sort((a, b) => versionRank(b.version) - versionRank(a.version))
}

/** What the notes say to call next, in their order. */
export function nextOperations({ id, notes }: Operation, list: readonly OperationSummary[]): OperationSummary[] {
  return (notes?.next ?? []).flatMap((next) => list.find((other) => other.id === next && next !== id) ?? [])
}

/** The others of the group in the same version, without those named elsewhere; the calls about permissions last. */
export function sameGroup(
  operation: OperationSummary,
  list: readonly OperationSummary[],
  named: readonly OperationSummary[] = [],
): OperationSummary[] {
  const { id, group, version, scope } = operation
  return list
    .filter(
      (other) =>
        other.id !== id &&
        other.group === group &&
        other.version === version &&
        other.scope === scope &&
        !named.some((one) => one.id === other.id),
    )
    .sort((a, b) => Number(ofPermissions(a)) - Number(ofPermissions(b)))
}

const ofPermissions = ({ path }: OperationSummary) => /\/permissions\//.test(path)

function segmentsOf(path: string): string[] {
  return path
    .replace(/^([a-z]+:\/\/[^/]*|\{\{[^}]*\}\})/i, '')
    .toLowerCase()
    .split(/[/?#]/)
    .filter((segment) => segment !== '')
}

function likeness(wanted: string, own: string | undefined): number {
  if (own === undefined) return 0
  if (own === wanted) return 1
  if (own.startsWith('{')) return 0.4
  return own.startsWith(wanted) || wanted.startsWith(own) ? 0.6 : 0
}

/** The operations whose path is most like a URL: shared segments from the front count, and the same method. */
export async function closestOperations(method: string, url: string, count = 5): Promise<OperationSummary[]> {
  const wanted = segmentsOf(url)
  if (wanted.length < 2) return []
  const scored = (await loadOperationList()).map((operation) => {
    const own = segmentsOf(operation.path)
    const shared = wanted.reduce((sum, segment, at) => sum + likeness(segment, own[at]), 0)
    const far = Math.abs(own.length - wanted.length) * 0.4
    return { operation, score: shared - far + (operation.method === method ? 0.3 : 0) }
  })
  return scored
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ operation }) => operation)
}
