import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { Parameters } from '../../http/parameters.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { createResource, deleteResource } from '../scim/change-resources.ts'
import { memberIds, setMembers, workspaceDirectory } from '../scim/directory.ts'
import { findGroup, groupNamed, isWithin, parentsOf, readMember } from './named-groups.ts'

const base = '/api/2.0/groups'

/** The directory's groups by their names, as they were kept before SCIM. */
export const legacyGroupRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/create`, handle: createGroup },
  { method: 'POST', path: `${base}/delete`, handle: deleteGroup },
  { method: 'GET', path: `${base}/list`, handle: listGroups },
  { method: 'GET', path: `${base}/list-members`, handle: listMembers },
  { method: 'GET', path: `${base}/list-parents`, handle: listParents },
  { method: 'POST', path: `${base}/add-member`, handle: addMember },
  { method: 'POST', path: `${base}/remove-member`, handle: removeMember },
]

function createGroup(request: ApiRequest, store: Store): Answer {
  const name = request.parameters.requiredText('group_name')
  if (groupNamed(name, store) !== undefined) throw alreadyThere(`Group ${name} already exists.`)
  const wish = new Parameters(new Map(), { displayName: name })
  createResource(workspaceDirectory(store), 'Groups', { ...request, parameters: wish }, store)
  return jsonAnswer({ group_name: name })
}

function deleteGroup(request: ApiRequest, store: Store): Answer {
  const { id } = findGroup(request.parameters, 'group_name', store)
  const which = new Parameters(new Map(), undefined, { id: String(id) })
  deleteResource(workspaceDirectory(store), 'Groups', { ...request, parameters: which })
  return emptyAnswer()
}

function listGroups(_request: ApiRequest, store: Store): Answer {
  const groups = [...workspaceDirectory(store).resources.Groups.values()]
  return jsonAnswer({ group_names: groups.map(({ displayName }) => displayName ?? '') })
}

/** Service principals are not known by name here: they are left out. */
function listMembers({ parameters }: ApiRequest, store: Store): Answer {
  const { Users, Groups } = workspaceDirectory(store).resources
  const members = memberIds(findGroup(parameters, 'group_name', store)).flatMap((id): readonly JsonObject[] => {
    const [user, group] = [Users.get(id), Groups.get(id)]
    if (user !== undefined) return [{ user_name: user.userName ?? '' }]
    return group === undefined ? [] : [{ group_name: group.displayName ?? '' }]
  })
  return jsonAnswer({ members })
}

function listParents({ parameters }: ApiRequest, store: Store): Answer {
  const { id } = readMember(parameters, store)
  return jsonAnswer({ group_names: parentsOf(id, store).map(({ displayName }) => displayName ?? '') })
}

function addMember({ parameters }: ApiRequest, store: Store): Answer {
  const parent = findGroup(parameters, 'parent_name', store)
  const { id, name } = readMember(parameters, store)
  const ids = memberIds(parent)
  if (ids.includes(id)) throw alreadyThere(`${name} is already a member of ${parent.displayName}.`)
  if (isWithin(String(parent.id), id, store)) {
    throw invalidParameter(`${name} cannot be a member of ${parent.displayName}: a group cannot contain itself.`)
  }
  setMembers(workspaceDirectory(store), String(parent.id), [...ids, id])
  return emptyAnswer()
}

function removeMember({ parameters }: ApiRequest, store: Store): Answer {
  const parent = findGroup(parameters, 'parent_name', store)
  const { id, name } = readMember(parameters, store)
  const ids = memberIds(parent)
  if (!ids.includes(id)) {
    throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `${name} is not a member of ${parent.displayName}.`)
  }
  const left = ids.filter((each) => each !== id)
  setMembers(workspaceDirectory(store), String(parent.id), left)
  return emptyAnswer()
}

function alreadyThere(message: string): PlatformError {
  return new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', message)
}
