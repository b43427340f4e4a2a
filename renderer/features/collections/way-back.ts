import type { CollectionNode } from '#shared/model/collection.ts'
import type { DropPlace } from './rows.ts'

interface Step extends DropPlace {
  paths: string[]
}

type Moved = readonly Readonly<{ from: string; to: string }>[]

/** The moves that bring back what was moved: each run of neighbours before the one that stayed behind it. */
export function wayBack(before: readonly CollectionNode[], moved: Moved): Step[] {
  const now = new Map(moved.map(({ from, to }) => [from, to]))
  const families = Map.groupBy(before, ({ parent }) => parent)
  const parents = new Set(before.filter(({ path }) => now.has(path)).map(({ parent }) => parent))
  return [...parents].flatMap((parent) => {
    const steps: Step[] = []
    let run: string[] = []
    for (const { path } of families.get(parent) ?? []) {
      const to = now.get(path)
      if (to !== undefined) run.push(to)
      else if (run.length > 0) {
        steps.push({ paths: run, parent, before: path })
        run = []
      }
    }
    return run.length > 0 ? [...steps, { paths: run, parent, before: null }] : steps
  })
}
