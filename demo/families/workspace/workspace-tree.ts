import type { Store } from '../../store.ts'
import type { ObjectTree } from './object-tree.ts'
import { sampleObjects } from './sample-objects.ts'

export function objectsOf(store: Store): ObjectTree {
  return store.part(sampleObjects)
}
