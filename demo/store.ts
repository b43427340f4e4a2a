import type { Clock } from './clock.ts'
import type { Cluster } from './families/clusters/cluster.ts'
import { sampleClusters } from './families/clusters/sample-clusters.ts'
import type { FileTree } from './families/dbfs/file-tree.ts'
import type { Uploads } from './families/dbfs/open-uploads.ts'
import { sampleFiles } from './families/dbfs/sample-files.ts'
import { createSequence, type Sequence } from './sequence.ts'

/** Everything the workspace remembers. */
export interface Store {
  clock: Clock
  sequence: Sequence
  clusters: Map<string, Cluster>
  files: FileTree
  /** DBFS files being written, by handle. */
  uploads: Uploads
  /** What a family remembers, as `make` made it at its first use. The function itself is the key. */
  part<T>(make: (store: Store) => T): T
}

/** As it is at the start: the sample data and nothing else. */
export function createStore(clock: Clock): Store {
  const clusters = sampleClusters(clock.now())
  const parts = new Map<unknown, unknown>()
  return {
    clock,
    sequence: createSequence(2026),
    clusters: new Map(clusters.map((cluster) => [cluster.id, cluster])),
    files: sampleFiles(clock.now()),
    uploads: new Map(),
    part<T>(make: (store: Store) => T): T {
      if (!parts.has(make)) parts.set(make, make(this))
      return parts.get(make) as T
    },
  }
}
