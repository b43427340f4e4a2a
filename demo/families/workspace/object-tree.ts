import { doesNotExist, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { directoryContent, holdsOthers, type ObjectContent, type WorkspaceObject } from './workspace-object.ts'
import { parentOf } from './workspace-path.ts'

/** Every object of the workspace by its path. */
export type ObjectTree = Map<string, WorkspaceObject>

/** Where dates and ids come from. */
export type Maker = Pick<Store, 'clock' | 'sequence'>

type Located = readonly [path: string, object: WorkspaceObject]

const mostObjects = 5000
const mostBytes = 128 * 1024 * 1024

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function objectAt(tree: ObjectTree, path: string): WorkspaceObject {
  const object = tree.get(path)
  if (object === undefined) throw doesNotExist(`Path (${path}) doesn't exist.`)
  return object
}

/** What lies directly in a folder, by name. */
export function childrenOf(tree: ObjectTree, path: string): readonly Located[] {
  return descendantsOf(tree, path)
    .filter(([child]) => parentOf(child) === path)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
}

export function descendantsOf(tree: ObjectTree, path: string): readonly Located[] {
  const prefix = path === '/' ? '/' : `${path}/`
  return [...tree].filter(([other]) => other.startsWith(prefix) && other !== path)
}

/** The folder and those above it that are missing. Throws RESOURCE_ALREADY_EXISTS when another object is in the way. */
export function makeDirectories(tree: ObjectTree, path: string, store: Maker): void {
  const missing: string[] = []
  for (let above = path; ; above = parentOf(above)) {
    const there = tree.get(above)
    if (there !== undefined && !holdsOthers(there)) throw alreadyExists(above)
    if (there !== undefined) break
    missing.push(above)
  }
  for (const each of missing.toReversed()) putObject(tree, each, directoryContent, store)
}

/** Throws RESOURCE_DOES_NOT_EXIST when there is no folder to put something at this path into. */
export function demandParent(tree: ObjectTree, path: string): void {
  const parent = parentOf(path)
  const there = tree.get(parent)
  if (there === undefined) throw doesNotExist(`The parent folder (${parent}) does not exist.`)
  if (!holdsOthers(there)) {
    throw new PlatformError(400, 'INVALID_PARAMETER_VALUE', `The parent of ${path} is no folder: ${there.type}.`)
  }
}

/** A new object, or new content for the one that is there. Throws QUOTA_EXCEEDED. */
export function putObject(
  tree: ObjectTree,
  path: string,
  content: ObjectContent,
  { clock, sequence }: Maker,
): WorkspaceObject {
  const there = tree.get(path)
  if (there === undefined && tree.size >= mostObjects) throw full()
  if (content.bytes.length > 0) {
    let used = content.bytes.length - (there?.bytes.length ?? 0)
    for (const { bytes } of tree.values()) used += bytes.length
    if (used > mostBytes) throw full()
  }
  const now = clock.now()
  const object = { ...content, id: there?.id ?? sequence.digits(16), created: there?.created ?? now, modified: now }
  tree.set(path, object)
  return object
}

export function removeObject(tree: ObjectTree, path: string): void {
  for (const [each] of descendantsOf(tree, path)) tree.delete(each)
  tree.delete(path)
}

export function alreadyExists(path: string): PlatformError {
  return new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Path (${path}) already exists.`)
}

function full(): PlatformError {
  return quotaExceeded('The tree of this demo workspace is full. Delete some objects.')
}
