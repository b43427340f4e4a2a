import { numberOf } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist, invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { foundIn } from '../account/calls.ts'
import { workspaceKind } from '../account/workspaces.ts'
import { type Assignment, assignmentsOf, describeAssignment, workspacesWith } from './assignments.ts'
import { metastoreKind } from './metastores.ts'

const account = '/api/2.0/accounts/{account_id}'
const one = `${account}/workspaces/{workspace_id}/metastores/{metastore_id}`

/** Which workspace uses which metastore: at most one. */
export const metastoreAssignmentRoutes: readonly Route[] = [
  { method: 'GET', path: `${account}/metastores/{metastore_id}/workspaces`, handle: listWorkspaces },
  { method: 'GET', path: `${account}/workspaces/{workspace_id}/metastore`, handle: getAssignment },
  { method: 'POST', path: one, handle: assign },
  { method: 'PUT', path: one, handle: updateAssignment },
  { method: 'DELETE', path: one, handle: unassign },
]

function listWorkspaces(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(metastoreKind, request, store)
  return jsonAnswer({ workspace_ids: workspacesWith(id, store).map(numberOf) })
}

function getAssignment(request: ApiRequest, store: Store): Answer {
  const { id } = foundIn(workspaceKind, request, store)
  const assignment = assignmentsOf(store).get(id)
  if (assignment === undefined) throw doesNotExist(`Workspace ${id} has no metastore.`)
  return jsonAnswer({ metastore_assignment: describeAssignment(id, assignment) })
}

/** Of the same region, and not while another one is assigned. */
function assign(request: ApiRequest, store: Store): Answer {
  const workspace = foundIn(workspaceKind, request, store)
  const metastore = foundIn(metastoreKind, request, store)
  const [here, there] = [workspace.fields.aws_region, metastore.fields.region]
  if (here !== undefined && there !== undefined && here !== there) {
    throw invalidParameter(`Workspace ${workspace.id} is in ${String(here)}, but the metastore is in ${String(there)}.`)
  }
  const before = assignmentsOf(store).get(workspace.id)
  if (before !== undefined && before.metastoreId !== metastore.id) {
    const message = `Workspace ${workspace.id} is assigned to the metastore ${before.metastoreId} already.`
    throw new PlatformError(409, 'RESOURCE_ALREADY_EXISTS', message)
  }
  const catalog = catalogIn(request) ?? before?.catalog ?? 'main'
  assignmentsOf(store).set(workspace.id, { metastoreId: metastore.id, catalog })
  return emptyAnswer()
}

function updateAssignment(request: ApiRequest, store: Store): Answer {
  const { id, assignment } = assigned(request, store)
  assignmentsOf(store).set(id, { ...assignment, catalog: catalogIn(request) ?? assignment.catalog })
  return emptyAnswer()
}

function unassign(request: ApiRequest, store: Store): Answer {
  assignmentsOf(store).delete(assigned(request, store).id)
  return emptyAnswer()
}

function assigned(request: ApiRequest, store: Store): { id: string; assignment: Assignment } {
  const { id } = foundIn(workspaceKind, request, store)
  const metastore = foundIn(metastoreKind, request, store)
  const assignment = assignmentsOf(store).get(id)
  if (assignment?.metastoreId !== metastore.id) {
    throw doesNotExist(`Workspace ${id} is not assigned to the metastore ${metastore.id}.`)
  }
  return { id, assignment }
}

function catalogIn({ parameters }: ApiRequest): string | undefined {
  const name = parameters.text('metastore_assignment.default_catalog_name')
  if (name !== undefined && name.length > 255)
    throw invalidParameter('default_catalog_name must not be longer than 255 characters.')
  return name
}
