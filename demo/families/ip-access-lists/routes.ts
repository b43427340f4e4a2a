import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { meId } from '../scim/sample-directory.ts'
import {
  accountIpLists,
  describeIpList,
  findIpList,
  type IpList,
  type IpListSettings,
  type IpLists,
  workspaceIpLists,
} from './ip-list.ts'
import { demandCallerStaysIn } from './lockout.ts'
import { readIpList, readWholeIpList } from './read-ip-list.ts'

const mostLists = 1000

/** The lists of a workspace or of the account. */
interface Place {
  listsOf(store: Store): IpLists
  /** Throws when the caller would be shut out. */
  demandEntry(lists: Iterable<IpList>, store: Store): void
}

export const ipAccessListRoutes: readonly Route[] = [
  ...routesUnder('/api/2.0/ip-access-lists', { listsOf: workspaceIpLists, demandEntry: demandCallerStaysIn }),
  // Whether the account's lists are in force is a setting of its own, so that nobody is shut out here.
  ...routesUnder('/api/2.0/accounts/{account_id}/ip-access-lists', { listsOf: accountIpLists, demandEntry() {} }),
]

function routesUnder(path: string, place: Place): readonly Route[] {
  const one = `${path}/{ip_access_list_id}`
  return [
    { method: 'GET', path, handle: (_, store) => listAll(place.listsOf(store)) },
    { method: 'POST', path, handle: (request, store) => create(place, request, store) },
    { method: 'GET', path: one, handle: (request, store) => answerOne(found(place, request, store)) },
    { method: 'PUT', path: one, handle: (request, store) => change(place, readWholeIpList, request, store) },
    { method: 'PATCH', path: one, handle: (request, store) => change(place, readIpList, request, store) },
    { method: 'DELETE', path: one, handle: (request, store) => remove(place, request, store) },
  ]
}

function found({ listsOf }: Place, { pathValues }: ApiRequest, store: Store): IpList {
  return findIpList(listsOf(store), pathValues.ip_access_list_id!)
}

function listAll(lists: IpLists): Answer {
  return jsonAnswer({ ip_access_lists: [...lists.values()].map(describeIpList) })
}

function answerOne(list: IpList): Answer {
  return jsonAnswer({ ip_access_list: describeIpList(list) })
}

function create(place: Place, { parameters }: ApiRequest, store: Store): Answer {
  const lists = place.listsOf(store)
  const settings = readIpList(parameters, lists)
  if (lists.size >= mostLists) throw quotaExceeded(`There can be no more than ${mostLists} IP access lists.`)
  const now = store.clock.now()
  const id = uuidOf(store.sequence.letters(20))
  const list = { ...settings, enabled: true, id, createdBy: meId, updatedBy: meId, created: now, updated: now }
  place.demandEntry([...lists.values(), list], store)
  lists.set(id, list)
  return answerOne(list)
}

type Read = (parameters: ApiRequest['parameters'], lists: IpLists, before: IpList) => IpListSettings

function change(place: Place, read: Read, request: ApiRequest, store: Store): Answer {
  const lists = place.listsOf(store)
  const before = found(place, request, store)
  const settings = read(request.parameters, lists, before)
  const list = { ...before, ...settings, updatedBy: meId, updated: store.clock.now() }
  place.demandEntry(
    [...lists.values()].map((each) => (each === before ? list : each)),
    store,
  )
  lists.set(list.id, list)
  return emptyAnswer()
}

function remove(place: Place, request: ApiRequest, store: Store): Answer {
  const lists = place.listsOf(store)
  const list = found(place, request, store)
  place.demandEntry(
    [...lists.values()].filter((each) => each !== list),
    store,
  )
  lists.delete(list.id)
  return emptyAnswer()
}
