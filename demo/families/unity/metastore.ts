import type { Store } from '../../store.ts'
import { addSampleGrants } from './samples/sample-grants.ts'
import { sampleMetastore } from './samples/sample-metastore.ts'
import type { Securable } from './securables/securable.ts'

function begin(store: Store): Securable {
  const root = sampleMetastore(store)
  addSampleGrants(root)
  return root
}

/** The root of everything that the catalog governs. */
export function metastoreOf(store: Store): Securable {
  return store.part(begin)
}
