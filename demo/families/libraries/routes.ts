import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import type { Cluster } from '../clusters/cluster.ts'
import { findCluster } from '../clusters/find-cluster.ts'
import { settle } from '../clusters/life-cycle.ts'
import { describeLibrary, isAtWork, keyOf, librariesOf } from './installed-library.ts'
import { readLibraries } from './read-libraries.ts'

const base = '/api/2.0/libraries'
const mostLibraries = 200

export const libraryRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/install`, handle: install },
  { method: 'POST', path: `${base}/uninstall`, handle: uninstall },
  { method: 'GET', path: `${base}/cluster-status`, handle: clusterStatus },
  { method: 'GET', path: `${base}/all-cluster-statuses`, handle: allClusterStatuses },
]

function install({ parameters }: ApiRequest, store: Store): Answer {
  const wanted = readLibraries(parameters)
  const libraries = librariesOf(findCluster(parameters, store), store)
  if (libraries.size + wanted.length > mostLibraries) {
    throw quotaExceeded(`A cluster takes no more than ${mostLibraries} libraries.`)
  }
  for (const library of wanted) {
    const there = libraries.get(keyOf(library))
    if (there === undefined || there.uninstalled !== null) {
      libraries.set(keyOf(library), { library, installed: store.clock.now(), uninstalled: null })
    }
  }
  return emptyAnswer()
}

/** What is not installed is no error. */
function uninstall({ parameters }: ApiRequest, store: Store): Answer {
  const unwanted = readLibraries(parameters)
  const cluster = findCluster(parameters, store)
  const libraries = librariesOf(cluster, store)
  for (const library of unwanted) {
    const there = libraries.get(keyOf(library))
    if (there === undefined) continue
    if (isAtWork(cluster)) there.uninstalled = store.clock.now()
    else libraries.delete(keyOf(library))
  }
  return emptyAnswer()
}

function clusterStatus({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeStatuses(findCluster(parameters, store), store))
}

function allClusterStatuses(_request: ApiRequest, store: Store): Answer {
  const clusters = [...store.clusters.values()]
  for (const cluster of clusters) settle(cluster, store.clock.now())
  const statuses = clusters.map((cluster) => describeStatuses(cluster, store))
  return jsonAnswer({ statuses: statuses.filter(({ library_statuses }) => library_statuses !== undefined) })
}

/** Of a cluster without libraries the platform tells the id alone. */
function describeStatuses(cluster: Cluster, store: Store): JsonObject {
  const statuses = [...librariesOf(cluster, store).values()].map((each) => describeLibrary(each, cluster, store))
  return { cluster_id: cluster.id, ...(statuses.length === 0 ? {} : { library_statuses: statuses }) }
}
