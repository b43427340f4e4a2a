import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import { workspaceId } from '../../http/write-answer.ts'
import type { Store } from '../../store.ts'
import { objectsOf } from '../account/kind.ts'
import { sampleWorkspaceId } from '../account/samples.ts'
import { workspaceKind } from '../account/workspaces.ts'
import { accountDirectory, findPrincipal } from '../scim/directory.ts'

/** USER lets a principal into a workspace; ADMIN also lets it manage the workspace. */
export type WorkspaceRole = 'USER' | 'ADMIN'

type Assigned = Map<string, WorkspaceRole>

const samples: readonly (readonly [principal: string, role: WorkspaceRole])[] = [
  ['7402918365520473', 'ADMIN'],
  ['7402918365520474', 'USER'],
  ['2093376145508821', 'USER'],
  ['3307415926535897', 'USER'],
  ['9051364428170593', 'USER'],
]

function begin(): Map<string, Assigned> {
  return new Map([sampleWorkspaceId, workspaceId].map((id) => [id, new Map(samples)]))
}

/** The principals of a workspace by their ids, without those who have left the account. Throws RESOURCE_DOES_NOT_EXIST. */
export function assignedTo(workspace: string, store: Store): Assigned {
  const workspaces = objectsOf(workspaceKind, store)
  if (!workspaces.has(workspace)) throw doesNotExist(`Workspace ${workspace} does not exist.`)
  const memory = store.part(begin)
  for (const id of memory.keys()) if (!workspaces.has(id)) memory.delete(id)
  const assigned = memory.get(workspace) ?? new Map()
  memory.set(workspace, assigned)
  for (const id of assigned.keys()) if (findPrincipal(accountDirectory(store), id) === undefined) assigned.delete(id)
  return assigned
}

export function describeAssigned(id: string, role: WorkspaceRole, store: Store): JsonObject {
  const found = findPrincipal(accountDirectory(store), id)
  const { displayName, userName, applicationId } = found?.resource ?? {}
  const name = {
    Users: { user_name: userName ?? '' },
    Groups: { group_name: displayName ?? '' },
    ServicePrincipals: { service_principal_name: applicationId ?? '' },
  }[found?.kind ?? 'Users']
  return { permissions: [role], principal: { principal_id: numberOf(id), display_name: displayName ?? '', ...name } }
}
