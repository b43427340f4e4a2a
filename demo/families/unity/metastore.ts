import type { Store } from '../../store.ts'
import { sampleMetastore } from './samples/sample-metastore.ts'
import type { Securable } from './securables/securable.ts'

/** The root of everything that the catalog governs. */
export function metastoreOf(store: Store): Securable {
  return store.part(sampleMetastore)
}
