import type { Answer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { addObject, answerOne, changeObject, foundIn } from './calls.ts'
import { readMask, statusOf, workspaceKind } from './workspaces.ts'

/** Without a name for its host it is given one. */
export function createWorkspace(request: ApiRequest, store: Store): Answer {
  const { sequence } = store
  const fields = workspaceKind.read(request.parameters)
  const deployment_name = fields.deployment_name ?? `dbc-${sequence.letters(8)}-${sequence.letters(4)}`
  return answerOne(workspaceKind, addObject(workspaceKind, { ...fields, deployment_name }, store), request, store, 201)
}

/** Only a workspace that is up takes a change, and comes up again with it. */
export function updateWorkspace(request: ApiRequest, store: Store): Answer {
  const before = foundIn(workspaceKind, request, store)
  const names = readMask(request.parameters.query.get('update_mask')?.[0] || '*')
  const change = pickFields(workspaceKind.read(request.parameters, before.fields), names)
  if (Object.keys(change).length === 0) return answerOne(workspaceKind, before, request, store)
  const { workspace_status } = statusOf(before, store)
  if (workspace_status !== 'RUNNING') {
    throw new PlatformError(
      400,
      'INVALID_STATE',
      `Workspace ${before.id} cannot be changed while it is ${workspace_status}.`,
    )
  }
  return answerOne(
    workspaceKind,
    changeObject(workspaceKind, before, { ...before.fields, ...change }, store),
    request,
    store,
  )
}
