import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { demandState, findCluster } from './find-cluster.ts'
import { beginRestart, beginStart, beginTerminate, record } from './life-cycle.ts'

export function startCluster({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  demandState(cluster, 'TERMINATED')
  beginStart(cluster, store.clock.now())
  return emptyAnswer()
}

export function restartCluster({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  demandState(cluster, 'RUNNING')
  beginRestart(cluster, store.clock.now())
  return emptyAnswer()
}

/** Terminates; doing it twice is no error. */
export function deleteCluster({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  if (cluster.state !== 'TERMINATED' && cluster.state !== 'TERMINATING') {
    beginTerminate(cluster, store.clock.now())
  }
  return emptyAnswer()
}

export function permanentlyDeleteCluster({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  if (cluster.pinned) {
    throw new PlatformError(400, 'INVALID_STATE', `Cluster ${cluster.id} is pinned. Unpin it before deleting it.`)
  }
  store.clusters.delete(cluster.id)
  return emptyAnswer()
}

export function pinCluster({ parameters }: ApiRequest, store: Store): Answer {
  return setPinned(findCluster(parameters, store), true, store)
}

export function unpinCluster({ parameters }: ApiRequest, store: Store): Answer {
  return setPinned(findCluster(parameters, store), false, store)
}

export function changeOwner({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  const owner = parameters.requiredText('owner_username')
  demandState(cluster, 'TERMINATED')
  cluster.creator = owner
  return emptyAnswer()
}

function setPinned(cluster: ReturnType<typeof findCluster>, pinned: boolean, store: Store): Answer {
  if (cluster.pinned !== pinned) {
    cluster.pinned = pinned
    record(cluster, store.clock.now(), pinned ? 'PINNED' : 'UNPINNED', { user: workspaceUser })
  }
  return emptyAnswer()
}
