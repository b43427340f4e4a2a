import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { settle } from '../clusters/life-cycle.ts'
import { isAtWork } from '../libraries/installed-library.ts'

/** Stands for all clusters, those to come included. */
export const allClusters = '__ALL_CLUSTERS'

export interface Library12 {
  id: string
  name: string
  folder: string
  libType: string
  file: string
  /** Since when it belongs to which clusters, in milliseconds since 1970. */
  attached: Map<string, number>
}

const attachTakes = 4000

export function librariesOf12(store: Store): Map<string, Library12> {
  return store.part(sampleLibraries)
}

export function findLibrary12(parameters: Parameters, store: Store): Library12 {
  const id = parameters.requiredText('libraryId')
  const library = librariesOf12(store).get(id)
  if (library === undefined) throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `Library not found: ${id}`)
  return library
}

export function describeLibrary12({ id, name, folder, libType, file, attached }: Library12, store: Store): JsonObject {
  const forAll = attached.get(allClusters)
  const statuses = [...store.clusters.values()].flatMap((cluster) => {
    const since = attached.get(cluster.id) ?? forAll
    if (since === undefined) return []
    const now = store.clock.now()
    settle(cluster, now)
    const ready = isAtWork(cluster) && now >= Math.max(since, cluster.stateLossTime) + attachTakes
    return [{ clusterId: cluster.id, status: ready ? 'Attached' : 'Attaching' }]
  })
  return { id, name, folder, libType, files: [file], attachAllClusters: forAll !== undefined, statuses }
}

function sampleLibraries({ clock }: Store): Map<string, Library12> {
  const since = clock.now() - 86_400_000
  const geo: Library12 = {
    id: '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e',
    name: 'geo-tools',
    folder: '/Shared',
    libType: 'scala',
    file: '7f3b2c1e-geo_tools_2_12_1_4_0.jar',
    attached: new Map([['1234-567890-patch123', since]]),
  }
  const dates: Library12 = {
    id: '3358412097716254',
    name: 'dates',
    folder: '/Users/someone@example.com',
    libType: 'python-egg',
    file: '33584120-dates_0_3_py3_8.egg',
    attached: new Map(),
  }
  return new Map([geo, dates].map((library) => [library.id, library]))
}
