import { patternOf } from '../../engine/compare/change-text.ts'
import { type Changes, changed } from '../../engine/compare/changes.ts'
import { pathOf } from '../../engine/compare/paths.ts'
import { roots, type Side } from '../../engine/compare/side.ts'

/** What changes from one answer to the next without anything having happened. */
const incidental =
  /(^|_)(time|timestamp|ts|etag|e_tag|at|activity|updated|modified|expiry|expires|nonce|request_id|trace_id|version_token|uptime)(_(ms|millis|seconds|s))?$/
const looked = 20_000
const most = 4

/** Patterns of such paths among the changes, those with the most changes first. */
export function suggestIgnore(b: Side, changes: Changes): string[] {
  const counts = new Map<string, number>()
  const several = changes.length > 0 && changes.a(0) === roots
  for (let entry = 0, seen = 0; entry < changes.length && seen < looked; entry++) {
    if (changes.kind(entry) !== changed) continue
    seen++
    const path = pathOf(b, changes.b(entry), several)
    const key = path.at(-1)
    if (typeof key !== 'string') continue
    const name = key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
    const pattern = incidental.test(name) ? patternOf(path) : null
    if (pattern !== null) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([pattern]) => pattern)
}
