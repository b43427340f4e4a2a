import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOffset, pageTokens } from '../../http/page-token.ts'
import { doesNotExist, invalidParameter, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { accountDirectory, findPrincipal } from '../scim/directory.ts'
import { assignedTo, describeAssigned, type WorkspaceRole } from './assigned-principals.ts'

const path = '/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments'
const one = `${path}/principals/{principal_id}`
const mostPrincipals = 1000

/** Who of the account may use which workspace. */
export const workspaceAssignmentRoutes: readonly Route[] = [
  { method: 'GET', path, handle: listAssigned },
  { method: 'GET', path: `${path}/permissions`, handle: listPermissions },
  { method: 'PUT', path: one, handle: assign },
  { method: 'DELETE', path: one, handle: unassign },
]

function listAssigned({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const all = [...assignedTo(pathValues.workspace_id!, store)]
  const size = parameters.integerWithin('max_results', 0, 1000) || 1000
  const offset = pageOffset(parameters.text('page_token'))
  const page = all.slice(offset, offset + size).map(([id, role]) => describeAssigned(id, role, store))
  return jsonAnswer({ permission_assignments: page, ...pageTokens(offset, size, all.length) })
}

function listPermissions({ pathValues }: ApiRequest, store: Store): Answer {
  assignedTo(pathValues.workspace_id!, store)
  return jsonAnswer({
    permissions: [
      { permission_level: 'USER', description: 'Can sign in to the workspace.' },
      { permission_level: 'ADMIN', description: 'Can sign in to the workspace and manage it.' },
    ],
  })
}

/** No permission at all takes the principal out. */
function assign({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const assigned = assignedTo(pathValues.workspace_id!, store)
  const id = pathValues.principal_id!
  if (findPrincipal(accountDirectory(store), id) === undefined) {
    throw doesNotExist(`The account has no principal with the id ${id}.`)
  }
  const roles = parameters.texts('permissions').map(readRole)
  const [role] = roles.includes('ADMIN') ? ['ADMIN' as const] : roles
  if (role === undefined) {
    assigned.delete(id)
    return emptyAnswer()
  }
  if (assigned.size >= mostPrincipals && !assigned.has(id)) {
    throw quotaExceeded(`A workspace has no more than ${mostPrincipals} assigned principals.`)
  }
  assigned.set(id, role)
  return jsonAnswer(describeAssigned(id, role, store))
}

function unassign({ pathValues }: ApiRequest, store: Store): Answer {
  const id = pathValues.principal_id!
  if (!assignedTo(pathValues.workspace_id!, store).delete(id)) {
    throw doesNotExist(`Principal ${id} is not assigned to workspace ${pathValues.workspace_id}.`)
  }
  return emptyAnswer()
}

function readRole(text: string): WorkspaceRole {
  if (text === 'USER' || text === 'ADMIN') return text
  throw invalidParameter(`permissions must be of USER and ADMIN, but has ${text.slice(0, 100)}.`)
}
