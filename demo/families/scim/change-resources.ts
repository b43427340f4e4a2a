import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { applyOperation } from './apply-patch.ts'
import { readAttributes } from './attributes.ts'
import { checkResource } from './check-resource.ts'
import { describeResource } from './describe-resource.ts'
import { type Directory, itemValue, type Kind, leaveAllGroups, listIn, memberIds, setMembers } from './directory.ts'
import { findResource } from './read-resources.ts'
import { isSystemGroup } from './sample-directory.ts'

const mostResources = 5000

export function createResource(directory: Directory, kind: Kind, { parameters }: ApiRequest, store: Store): Answer {
  const body = parameters.bodyObject()
  if (directory.resources[kind].size >= mostResources) {
    throw quotaExceeded(`This workspace holds no more than ${mostResources} of these.`)
  }
  const id = store.sequence.digits(16)
  const resource = { ...startOf(kind, id, store), ...readAttributes(kind, body) }
  checkResource(directory, kind, resource)
  directory.resources[kind].set(id, resource)
  const { everybody } = directory
  const users = everybody === null ? undefined : directory.resources.Groups.get(everybody)
  const joined = kind === 'Groups' ? [] : listIn(body.groups).map(itemValue)
  if (users !== undefined && kind !== 'Groups') joined.push(String(users.id))
  for (const groupId of joined) {
    const group = directory.resources.Groups.get(groupId)
    if (group !== undefined) setMembers(directory, groupId, [...memberIds(group), id])
  }
  return jsonAnswer(describeResource(directory, kind, resource), 201)
}

/** Everything that the body leaves out is gone afterwards. */
export function replaceResource(directory: Directory, kind: Kind, request: ApiRequest, store: Store): Answer {
  const before = findResource(directory, kind, request)
  const body = request.parameters.bodyObject()
  const id = String(before.id)
  const start = startOf(kind, id, store)
  const kept = kind === 'ServicePrincipals' ? { applicationId: before.applicationId ?? '' } : {}
  return keep(directory, kind, { ...start, ...readAttributes(kind, body), ...kept })
}

export function patchResource(directory: Directory, kind: Kind, request: ApiRequest): Answer {
  const before = findResource(directory, kind, request)
  const operations = request.parameters.bodyObject().Operations
  if (operations === undefined) throw missingField('Operations')
  const list = listIn(operations)
  if (list.length === 0 || list.length > 1000)
    throw invalidParameter('Operations must be a list of 1 to 1000 operations.')
  const after = list.reduce((resource: JsonObject, each) => applyOperation(kind, resource, each), before)
  return keep(directory, kind, after)
}

export function deleteResource(directory: Directory, kind: Kind, request: ApiRequest): Answer {
  const resource = findResource(directory, kind, request)
  const id = String(resource.id)
  if (isSystemGroup(id)) throw refused(`The system group ${resource.displayName} cannot be deleted.`)
  if (resource.userName === workspaceUser) throw refused('You cannot delete your own user.')
  directory.resources[kind].delete(id)
  leaveAllGroups(directory, id)
  return noContent()
}

function keep(directory: Directory, kind: Kind, resource: JsonObject): Answer {
  checkResource(directory, kind, resource)
  directory.resources[kind].set(String(resource.id), resource)
  return noContent()
}

function startOf(kind: Kind, id: string, store: Store): JsonObject {
  const schemas = [`urn:ietf:params:scim:schemas:core:2.0:${kind.slice(0, -1)}`]
  if (kind === 'Groups') return { schemas, id, members: [], meta: { resourceType: 'Group' } }
  if (kind === 'Users') return { schemas, id, active: true }
  const [first, second] = [store.sequence.digits(8), store.sequence.digits(12)]
  return { schemas, id, applicationId: `${first}-4a2b-4c3d-9e4f-${second}`, active: true }
}

function refused(message: string): PlatformError {
  return new PlatformError(403, 'PERMISSION_DENIED', message)
}

function noContent(): Answer {
  return { status: 204, body: '', contentType: 'application/scim+json' }
}
