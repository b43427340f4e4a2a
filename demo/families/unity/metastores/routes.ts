import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { Parameters } from '../../../http/parameters.ts'
import { PlatformError } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { addObject, changeObject } from '../../account/calls.ts'
import { type AccountObject, objectsOf } from '../../account/kind.ts'
import { workspacesWith } from '../../account-metastores/assignments.ts'
import { describeMetastore, metastoreKind } from '../../account-metastores/metastores.ts'
import { metastoreOf } from '../metastore.ts'
import { notThere } from '../securables/find-securable.ts'
import { readName } from '../securables/name.ts'
import { pageOfList } from '../securables/page-of-list.ts'
import { unityPath } from '../unity-path.ts'

const path = `${unityPath}/metastores`
const one = `${path}/{id}`

/** The metastores of the account, as a workspace's administrator reaches them. */
export const metastoreRoutes: readonly Route[] = [
  { method: 'GET', path, handle: listMetastores },
  { method: 'POST', path, handle: createMetastore },
  { method: 'GET', path: one, handle: (request, store) => answer(findMetastore(request.pathValues.id!, store)) },
  { method: 'PATCH', path: one, handle: changeMetastore },
  { method: 'DELETE', path: one, handle: deleteMetastore },
]

/** Throws METASTORE_DOES_NOT_EXIST. */
export function findMetastore(id: string, store: Store): AccountObject {
  const found = objectsOf(metastoreKind, store).get(id)
  if (found === undefined) throw notThere('metastore', id)
  return found
}

function listMetastores({ parameters }: ApiRequest, store: Store): Answer {
  const all = [...objectsOf(metastoreKind, store).values()]
  const { items, next } = pageOfList(parameters, all, { server: 100 })
  return jsonAnswer({ metastores: items.map(describeMetastore), ...next })
}

function createMetastore({ parameters }: ApiRequest, store: Store): Answer {
  readName(parameters, 'name')
  return answer(addObject(metastoreKind, read(parameters), store))
}

function changeMetastore({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const before = findMetastore(pathValues.id!, store)
  const name = parameters.has('new_name') ? { name: readName(parameters, 'new_name') } : {}
  const changed = changeObject(metastoreKind, before, { ...read(parameters, before.fields), ...name }, store)
  const root = metastoreOf(store)
  if (changed.id === root.id) root.name = String(changed.fields.name)
  return answer(changed)
}

/** Never that of this workspace; any other by force also while workspaces use it. */
function deleteMetastore({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const { id } = findMetastore(pathValues.id!, store)
  const users = workspacesWith(id, store).length
  if (id === metastoreOf(store).id || (users > 0 && parameters.flag('force') !== true)) {
    throw new PlatformError(400, 'INVALID_STATE', `The metastore ${id} cannot be deleted while a workspace uses it.`)
  }
  objectsOf(metastoreKind, store).delete(id)
  return emptyAnswer()
}

function answer(metastore: AccountObject): Answer {
  return jsonAnswer(describeMetastore(metastore))
}

/** The account takes the same fields one level deeper. */
function read({ query, body }: Parameters, before?: JsonObject): JsonObject {
  return metastoreKind.read(new Parameters(query, { metastore_info: body ?? {} }), before)
}
