import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { foundIn } from '../account/calls.ts'
import { readFormed, within } from '../account/read-fields.ts'
import { metastoreKind } from './metastores.ts'
import {
  describeStorageCredential,
  findStorageCredential,
  keyOf,
  readCredential,
  type StorageCredential,
  storageCredentials,
} from './storage-credentials.ts'

const path = '/api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials'
const one = `${path}/{storage_credential_name}`
const mostCredentials = 500

export const storageCredentialRoutes: readonly Route[] = [
  { method: 'GET', path, handle: listCredentials },
  { method: 'POST', path, handle: createCredential },
  { method: 'GET', path: one, handle: (request, store) => answer(found(request, store)) },
  { method: 'PUT', path: one, handle: updateCredential },
  { method: 'DELETE', path: one, handle: deleteCredential },
]

function listCredentials(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(metastoreKind, request, store)
  const own = [...storageCredentials(store).values()].filter(({ metastoreId }) => metastoreId === id)
  return jsonAnswer({ storage_credentials: own.map(describeStorageCredential) })
}

function createCredential(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(metastoreKind, request, store)
  const asked = within(request.parameters, 'credential_info')
  const name = readFormed(asked, 'name', /^[^\s/.]{1,255}$/, 'a name without spaces, dots and slashes')
  const fields = readCredential(asked)
  const all = storageCredentials(store)
  if (all.has(keyOf(id, name))) {
    throw new PlatformError(409, 'RESOURCE_ALREADY_EXISTS', `Storage credential '${name}' already exists.`)
  }
  if (all.size >= mostCredentials)
    throw quotaExceeded(`An account holds no more than ${mostCredentials} storage credentials.`)
  const now = store.clock.now()
  const credential = { name, metastoreId: id, fields, created: now, updated: now }
  all.set(keyOf(id, name), credential)
  return answer(credential)
}

/** Another identity takes the place of the one there was. */
function updateCredential(request: ApiRequest, store: Store): Answer {
  const before = found(request, store)
  const fields = readCredential(within(request.parameters, 'credential_info'), before.fields)
  const credential = { ...before, fields, updated: store.clock.now() }
  storageCredentials(store).set(keyOf(before.metastoreId, before.name), credential)
  return answer(credential)
}

function deleteCredential(request: ApiRequest, store: Store): Answer {
  const { metastoreId, name } = found(request, store)
  storageCredentials(store).delete(keyOf(metastoreId, name))
  return emptyAnswer()
}

function found(request: ApiRequest, store: Store): StorageCredential {
  const { id } = foundIn(metastoreKind, request, store)
  return findStorageCredential(id, request.pathValues.storage_credential_name!, store)
}

function answer(credential: StorageCredential): Answer {
  return jsonAnswer({ credential_info: describeStorageCredential(credential) })
}
