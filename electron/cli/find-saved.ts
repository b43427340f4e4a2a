import type { CollectionNode } from '#shared/model/collection.ts'
import { UsageError } from './usage.ts'

/** Whether a word names a saved request, and no operation: those have no `/`. */
export function namesSaved(word: string): boolean {
  return /[^/]\/[^/]/.test(word) && !/^[a-z][a-z\d+.-]*:\/\//i.test(word)
}

/**
 * What a word names in the project: the path of its file (`collections/jobs/run.yaml`, `jobs/run`), or the names as the
 * tree shows them (`Nightly jobs/Run now`), upper and lower case the same.
 */
export function findSaved(word: string, nodes: readonly CollectionNode[]): CollectionNode {
  const wanted = plain(word)
  const byPath = nodes.find(({ path }) => plain(path) === wanted)
  if (byPath) return byPath
  const names = new Map<string, string>()
  for (const { path, parent, name } of nodes) names.set(path, parent === null ? name : `${names.get(parent)}/${name}`)
  const found = nodes.filter(({ path }) => names.get(path)!.toLowerCase() === wanted)
  if (found.length === 1) return found[0]!
  if (found.length === 0) throw new UsageError(`There is no "${word}" in the collections of the project.`)
  throw new UsageError(`"${word}" is the name of several: ${found.map(({ path }) => path).join(', ')}.`)
}

function plain(path: string): string {
  return path
    .replace(/^\.?\/+/, '')
    .replace(/^collections\//, '')
    .replace(/\/+$/, '')
    .replace(/\.ya?ml$/i, '')
    .toLowerCase()
}
