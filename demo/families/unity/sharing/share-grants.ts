import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { metastoreOf } from '../metastore.ts'
import { objects } from '../securables/fields.ts'
import { findSecurable } from '../securables/find-securable.ts'
import { pageOfList } from '../securables/page-of-list.ts'
import { childrenOf, type Securable } from '../securables/securable.ts'
import { unityPath } from '../unity-path.ts'

const ofShare = `${unityPath}/shares/{name}/permissions`

/** Which recipients may read which shares. Kept by their ids, for they can be renamed. */
export const shareGrantRoutes: readonly Route[] = [
  { method: 'GET', path: ofShare, handle: listRecipients },
  { method: 'PATCH', path: ofShare, handle: changeRecipients },
  { method: 'GET', path: `${unityPath}/recipients/{name}/share-permissions`, handle: listShares },
]

function listRecipients({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const share = findSecurable('share', pathValues.name!, store)
  const { items, next } = pageOfList(parameters, assignments(share, store), { server: 1000 })
  return jsonAnswer({ privilege_assignments: items, ...next })
}

function changeRecipients({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const share = findSecurable('share', pathValues.name!, store)
  const given = (objects(parameters, 'changes') ?? []) as readonly JsonObject[]
  const changes = given.filter(isJsonObject).map((each) => {
    const change = new Parameters(new Map(), each)
    const recipient = findSecurable('recipient', change.requiredText('principal'), store)
    return { recipient, adds: selects(change, 'add'), removes: selects(change, 'remove') }
  })
  for (const { recipient, adds, removes } of changes) {
    if (adds) share.grants.set(recipient.id, new Set(['SELECT']))
    if (removes) share.grants.delete(recipient.id)
  }
  if (parameters.flag('omit_permissions_list')) return emptyAnswer()
  return jsonAnswer({ privilege_assignments: assignments(share, store) })
}

function listShares({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const recipient = findSecurable('recipient', pathValues.name!, store)
  const shares = childrenOf(metastoreOf(store), 'share').filter(({ grants }) => grants.has(recipient.id))
  const privilege_assignments = [{ principal: recipient.name, privileges: ['SELECT'] }]
  const all = shares.map(({ name }) => ({ share_name: name, privilege_assignments }))
  const { items, next } = pageOfList(parameters, all, { server: 1000 })
  return jsonAnswer({ permissions_out: items, ...next })
}

function assignments({ grants }: Securable, store: Store): readonly JsonObject[] {
  const readers = childrenOf(metastoreOf(store), 'recipient').filter(({ id }) => grants.has(id))
  return readers.map(({ name }) => ({ principal: name, privileges: ['SELECT'] }))
}

function selects(change: Parameters, field: string): boolean {
  const privileges = change.texts(field)
  const odd = privileges.find((each) => each !== 'SELECT')
  if (odd !== undefined) throw invalidParameter(`Privilege ${odd.slice(0, 100)} is not applicable to a share.`)
  return privileges.length > 0
}
