import type { Store } from '../../store.ts'
import { addSampleGrants } from './samples/sample-grants.ts'
import { type LineageEdge, sampleLineage } from './samples/sample-lineage.ts'
import { sampleMetastore } from './samples/sample-metastore.ts'
import { addSampleOthers } from './samples/sample-others.ts'
import type { Securable } from './securables/securable.ts'

interface Unity {
  root: Securable
  lineage: readonly LineageEdge[]
}

function begin(store: Store): Unity {
  const root = sampleMetastore(store)
  const now = store.clock.now()
  addSampleOthers(root, now)
  addSampleGrants(root)
  return { root, lineage: sampleLineage(root, now) }
}

/** The root of everything that the catalog governs. */
export function metastoreOf(store: Store): Securable {
  return store.part(begin).root
}

/** What was filled from what, also of things that are gone by now. */
export function lineageOf(store: Store): readonly LineageEdge[] {
  return store.part(begin).lineage
}
