import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { alertsOf } from '../sql-alerts/alert.ts'
import { readFields } from '../sql-objects/field-kinds.ts'
import { change, find, type Saved, type Shelf } from '../sql-objects/shelf.ts'
import { queriesOf } from '../sql-queries/query.ts'
import { oldDashboardsOf } from './dashboard.ts'

const base = '/api/2.0/preview/sql/permissions/{object_type}/{object_id}'
const levels = ['CAN_EDIT', 'CAN_MANAGE', 'CAN_RUN', 'CAN_VIEW']
const shelves: Readonly<Record<string, (store: Store) => Shelf>> = {
  alert: alertsOf,
  dashboard: oldDashboardsOf,
  query: queriesOf,
}
const singular: Readonly<Record<string, string>> = { alerts: 'alert', dashboards: 'dashboard', queries: 'query' }
const mostEntries = 100

/** Who may do what with queries, alerts and dashboards of the preview path. */
export const objectPermissionRoutes: readonly Route[] = [
  { method: 'GET', path: base, handle: getPermissions },
  { method: 'POST', path: base, handle: setPermissions },
  { method: 'POST', path: `${base}/transfer`, handle: transferOwnership },
]

/** Once asked for, kept as long as the object: the entries that are not the owner's. */
function listsOf(store: Store): WeakMap<Saved, readonly JsonObject[]> {
  return store.part(noLists)
}

function noLists(_store: Store): WeakMap<Saved, readonly JsonObject[]> {
  return new WeakMap()
}

function getPermissions(request: ApiRequest, store: Store): Answer {
  const { type, saved } = objectOf(request, store)
  return jsonAnswer(describe(type, saved, store))
}

/** The list is given anew: who is left out may no longer do anything. The owner stays. */
function setPermissions(request: ApiRequest, store: Store): Answer {
  const { type, saved } = objectOf(request, store)
  const { access_control_list = [] } = readFields(request.parameters.bodyObject(), { access_control_list: 'objects' })
  const list = access_control_list as readonly JsonValue[]
  if (list.length > mostEntries)
    throw invalidParameter(`access_control_list must not have more than ${mostEntries} entries.`)
  listsOf(store).set(saved, list.filter(isJsonObject).map(readEntry))
  return jsonAnswer(describe(type, saved, store))
}

function readEntry(entry: JsonObject): JsonObject {
  const read = readFields(entry, { user_name: 'text', group_name: 'text', permission_level: levels })
  if (Object.keys(read).length !== 2 || read.permission_level === undefined) {
    throw invalidParameter('Every entry must have a permission_level and either a user_name or a group_name.')
  }
  return read
}

function transferOwnership(request: ApiRequest, store: Store): Answer {
  const { shelf, saved } = objectOf(request, store)
  const owner_user_name = request.parameters.requiredText('new_owner')
  change(shelf, saved, { ...saved.fields, owner_user_name }, 'objects', store.clock.now())
  return jsonAnswer({ message: 'Success' })
}

function describe(type: string, saved: Saved, store: Store): JsonObject {
  const owner = String(saved.fields.owner_user_name ?? workspaceUser)
  const others = (listsOf(store).get(saved) ?? []).filter(({ user_name }) => user_name !== owner)
  const plural = Object.keys(singular).find((each) => singular[each] === type)
  const list = [{ user_name: owner, permission_level: 'CAN_MANAGE' }, ...others]
  return { object_id: `${plural}/${saved.id}`, object_type: type, access_control_list: list }
}

/** Types come in the singular and in the plural. */
function objectOf({ pathValues }: ApiRequest, store: Store): { type: string; shelf: Shelf; saved: Saved } {
  const asked = pathValues.object_type!
  const type = Object.hasOwn(singular, asked) ? singular[asked]! : asked
  if (!Object.hasOwn(shelves, type))
    throw invalidParameter(`object_type must be one of ${Object.keys(singular).join(', ')}.`)
  const shelf = shelves[type]!(store)
  return { type, shelf, saved: find(shelf, pathValues.object_id!, type[0]!.toUpperCase() + type.slice(1)) }
}
