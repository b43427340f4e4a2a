import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { addObject, changeObject, foundIn } from '../account/calls.ts'
import { type AccountObject, objectsOf } from '../account/kind.ts'
import { metastoreAssignmentRoutes } from './assignment-routes.ts'
import { assignmentsOf, workspacesWith } from './assignments.ts'
import { describeMetastore, metastoreKind } from './metastores.ts'
import { storageCredentialRoutes } from './storage-credential-routes.ts'
import { storageCredentials } from './storage-credentials.ts'

const path = '/api/2.0/accounts/{account_id}/metastores'
const one = `${path}/{metastore_id}`

export const accountMetastoreRoutes: readonly Route[] = [
  { method: 'GET', path, handle: listMetastores },
  { method: 'POST', path, handle: createMetastore },
  { method: 'GET', path: one, handle: (request, store) => answer(foundIn(metastoreKind, request, store)) },
  { method: 'PUT', path: one, handle: updateMetastore },
  { method: 'DELETE', path: one, handle: deleteMetastore },
  ...metastoreAssignmentRoutes,
  ...storageCredentialRoutes,
]

function listMetastores(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer({ metastores: [...objectsOf(metastoreKind, store).values()].map(describeMetastore) })
}

function createMetastore({ parameters }: ApiRequest, store: Store): Answer {
  return answer(addObject(metastoreKind, metastoreKind.read(parameters), store))
}

function updateMetastore(request: ApiRequest, store: Store): Answer {
  const before = foundIn(metastoreKind, request, store)
  return answer(changeObject(metastoreKind, before, metastoreKind.read(request.parameters, before.fields), store))
}

/** By force also with what is in it and while workspaces use it. */
function deleteMetastore(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(metastoreKind, request, store)
  const users = workspacesWith(id, store)
  const credentials = [...storageCredentials(store)].filter(([, { metastoreId }]) => metastoreId === id)
  if (request.parameters.flag('force') !== true && users.length + credentials.length > 0) {
    const message = `The metastore ${id} cannot be deleted: it is not empty or a workspace uses it. Use force to delete it all the same.`
    throw new PlatformError(400, 'INVALID_STATE', message)
  }
  for (const workspace of users) assignmentsOf(store).delete(workspace)
  for (const [key] of credentials) storageCredentials(store).delete(key)
  objectsOf(metastoreKind, store).delete(id)
  return emptyAnswer()
}

function answer(metastore: AccountObject): Answer {
  return jsonAnswer({ metastore_info: describeMetastore(metastore) })
}
