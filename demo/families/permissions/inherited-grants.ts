import type { Store } from '../../store.ts'
import { parentOf } from '../workspace/workspace-path.ts'
import { objectsOf } from '../workspace/workspace-tree.ts'
import { changedGrants, type Grant } from './permission-memory.ts'
import type { Securable } from './securable.ts'

interface InheritedGrant extends Grant {
  /** The object that it was given on. */
  from: string
}

/** What was given on the folders that a notebook, file or folder lies in, the nearest first. */
export function inheritedGrants({ type, id }: Securable, store: Store): readonly InheritedGrant[] {
  const inTree = ['directory', 'file', 'notebook', 'repo'].includes(type.objectType)
  const tree = objectsOf(store)
  const own = inTree ? [...tree].find(([, object]) => object.id === id) : undefined
  const found: InheritedGrant[] = []
  for (let path = own?.[0]; path !== undefined && path !== '/'; ) {
    path = parentOf(path)
    const folder = tree.get(path)
    if (folder === undefined) continue
    const from = `${folder.type === 'REPO' ? '/repos/' : '/directories/'}${folder.id}`
    for (const grant of changedGrants(from, store)?.values() ?? []) found.push({ ...grant, from })
  }
  return found
}
