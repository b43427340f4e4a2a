import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { allClusters, describeLibrary12, findLibrary12, librariesOf12 } from './library-12.ts'

const base = '/api/1.2/libraries'
const mostLibraries = 500
const endings = { scala: 'jar', 'python-egg': 'egg' } as const

/** Libraries that were uploaded to the workspace, before clusters took them from files. */
export const legacyLibraryRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/list`, handle: listLibraries },
  { method: 'GET', path: `${base}/status`, handle: getLibrary },
  { method: 'POST', path: `${base}/upload`, handle: upload },
  { method: 'POST', path: `${base}/attach`, handle: attach },
  { method: 'POST', path: `${base}/detach`, handle: detach },
  { method: 'POST', path: `${base}/delete`, handle: deleteLibrary },
]

function listLibraries(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer([...librariesOf12(store).values()].map(({ id, name, folder }) => ({ id, name, folder })))
}

function getLibrary({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeLibrary12(findLibrary12(parameters, store), store))
}

/** The bytes are not kept: nothing here could load them. */
function upload({ parameters }: ApiRequest, store: Store): Answer {
  const name = parameters.requiredText('name')
  const libType = parameters.choice('libType', Object.keys(endings) as (keyof typeof endings)[])
  if (libType === undefined) throw missingField('libType')
  const folder = parameters.requiredText('folder')
  parameters.requiredText('uri')
  if (!folder.startsWith('/')) throw invalidParameter(`folder must be an absolute path, but was ${folder}.`)
  if (name.length > 200 || folder.length > 1000) throw invalidParameter('The name or the folder is too long.')
  const libraries = librariesOf12(store)
  for (const other of libraries.values()) {
    if (other.name === name && other.folder === folder) {
      throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `A library ${name} already exists in ${folder}`)
    }
  }
  if (libraries.size >= mostLibraries) throw quotaExceeded(`A workspace holds no more than ${mostLibraries} libraries.`)
  const id = store.sequence.digits(16)
  const file = `${fingerprint(id, 8)}-${name.replaceAll(/\W/g, '_')}.${endings[libType]}`
  libraries.set(id, { id, name, folder, libType, file, attached: new Map() })
  return jsonAnswer({ id })
}

function attach({ parameters }: ApiRequest, store: Store): Answer {
  const library = findLibrary12(parameters, store)
  const cluster = clusterId(parameters, store)
  if (!library.attached.has(cluster)) library.attached.set(cluster, store.clock.now())
  return jsonAnswer({ id: cluster })
}

/** What is not attached is no error. */
function detach({ parameters }: ApiRequest, store: Store): Answer {
  const library = findLibrary12(parameters, store)
  const cluster = clusterId(parameters, store)
  library.attached.delete(cluster)
  return jsonAnswer({ id: cluster })
}

function deleteLibrary({ parameters }: ApiRequest, store: Store): Answer {
  const { id } = findLibrary12(parameters, store)
  librariesOf12(store).delete(id)
  return jsonAnswer({ id })
}

function clusterId(parameters: Parameters, store: Store): string {
  const id = parameters.requiredText('clusterId')
  if (id === allClusters || store.clusters.has(id)) return id
  throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `ClusterNotFoundException: Cluster not found: ${id}`)
}
