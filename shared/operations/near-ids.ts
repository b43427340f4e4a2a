import type { OperationSummary } from './operation.ts'

/** Edit distance, given up above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const step = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + step))
    }
    row = next
  }
  return row[b.length]!
}

/** Up to three ids that read like a mistyped one: another version, another spelling. */
export function nearIds(list: readonly OperationSummary[], id: string): string[] {
  const wanted = id.toLowerCase()
  const [bare = ''] = wanted.split('@')
  const limit = Math.max(2, Math.floor(bare.length / 4))
  return list
    .map((operation) => {
      const own = operation.id.toLowerCase()
      const ownBare = own.split('@')[0]!
      const far =
        own === wanted ? 0 : distance(bare, ownBare, limit) + (own.split('@')[1] === wanted.split('@')[1] ? 0 : 0.5)
      return { id: operation.id, far }
    })
    .filter(({ far }) => far <= limit + 0.5)
    .sort((a, b) => a.far - b.far || (a.id < b.id ? 1 : -1))
    .slice(0, 3)
    .map((near) => near.id)
}
