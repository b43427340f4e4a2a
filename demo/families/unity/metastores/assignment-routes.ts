import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { invalidParameter, PlatformError } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import { workspaceId } from '../../../http/write-answer.ts'
import type { Store } from '../../../store.ts'
import { objectsOf } from '../../account/kind.ts'
import { workspaceKind } from '../../account/workspaces.ts'
import { type Assignment, assignmentsOf, describeAssignment } from '../../account-metastores/assignments.ts'
import { describeMetastore } from '../../account-metastores/metastores.ts'
import { unityPath } from '../unity-path.ts'
import { findMetastore } from './routes.ts'

const one = `${unityPath}/workspaces/{workspace_id}/metastore`

/** Which metastore a workspace uses. */
export const metastoreAssignmentRoutes: readonly Route[] = [
  { method: 'GET', path: `${unityPath}/current-metastore-assignment`, handle: getCurrent },
  { method: 'GET', path: `${unityPath}/metastore_summary`, handle: getSummary },
  { method: 'PUT', path: one, handle: assign },
  { method: 'PATCH', path: one, handle: changeAssignment },
  { method: 'DELETE', path: one, handle: unassign },
]

function getCurrent(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeAssignment(workspaceId, assignmentOf(workspaceId, store)))
}

function getSummary(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeMetastore(findMetastore(assignmentOf(workspaceId, store).metastoreId, store)))
}

function assign({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const workspace = workspaceIn(pathValues.workspace_id!, store)
  const metastore = findMetastore(parameters.requiredText('metastore_id'), store)
  const catalog = parameters.requiredText('default_catalog_name').slice(0, 255)
  assignmentsOf(store).set(workspace, { metastoreId: metastore.id, catalog })
  return emptyAnswer()
}

function changeAssignment({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const workspace = workspaceIn(pathValues.workspace_id!, store)
  const before = assignmentOf(workspace, store)
  const id = parameters.text('metastore_id')
  const metastoreId = id === undefined ? before.metastoreId : findMetastore(id, store).id
  const catalog = parameters.text('default_catalog_name')?.slice(0, 255) ?? before.catalog
  assignmentsOf(store).set(workspace, { metastoreId, catalog })
  return emptyAnswer()
}

function unassign({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const workspace = workspaceIn(pathValues.workspace_id!, store)
  const { metastoreId } = assignmentOf(workspace, store)
  const named = parameters.requiredText('metastore_id')
  if (named !== metastoreId) throw invalidParameter(`Workspace ${workspace} does not use the metastore ${named}.`)
  assignmentsOf(store).delete(workspace)
  return emptyAnswer()
}

function workspaceIn(id: string, store: Store): string {
  if (objectsOf(workspaceKind, store).has(id)) return id
  throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `Workspace ${id.slice(0, 100)} does not exist.`)
}

function assignmentOf(workspace: string, store: Store): Assignment {
  const found = assignmentsOf(store).get(workspace)
  if (found !== undefined) return found
  throw new PlatformError(404, 'METASTORE_DOES_NOT_EXIST', `No metastore assigned for the workspace ${workspace}.`)
}
