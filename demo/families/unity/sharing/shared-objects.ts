import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { Parameters } from '../../../http/parameters.ts'
import { pickFields } from '../../../http/pick-fields.ts'
import { doesNotExist, invalidParameter, missingField, PlatformError } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import { objects } from '../securables/fields.ts'
import { findSecurable } from '../securables/find-securable.ts'
import type { Kind, Securable } from '../securables/securable.ts'

const mostObjects = 500
const own = ['comment', 'cdf_enabled', 'start_version', 'partitions', 'history_data_sharing_status']
const kinds: Readonly<Record<string, Kind>> = {
  TABLE: 'table',
  VIEW: 'table',
  SCHEMA: 'schema',
  VOLUME: 'volume',
  FUNCTION: 'function',
  MODEL: 'registered_model',
}

export function sharedObjects({ settings }: Securable): readonly JsonObject[] {
  const { data_objects: list } = settings
  return Array.isArray(list) ? list.filter((each): each is JsonObject => isJsonObject(each)) : []
}

/** What is shared after all the updates of a request. Throws where one of them cannot be. */
export function changeSharedObjects(share: Securable, parameters: Parameters, store: Store): readonly JsonObject[] {
  const updates = (objects(parameters, 'updates') ?? []) as readonly JsonObject[]
  let shared = sharedObjects(share)
  for (const each of updates) shared = changed(shared, new Parameters(new Map(), each), store)
  return shared
}

function changed(shared: readonly JsonObject[], update: Parameters, store: Store): readonly JsonObject[] {
  const action = update.choice('action', ['ADD', 'REMOVE', 'UPDATE'])
  if (action === undefined) throw missingField('action')
  const object = update.object('data_object')
  if (object === undefined) throw missingField('data_object')
  const name = new Parameters(new Map(), object).requiredText('name').toLowerCase()
  const there = shared.find((one) => one.name === name)
  if (action === 'ADD') return [...shared, newObject(name, object, there, shared.length, store)]
  if (there === undefined) throw doesNotExist(`The share does not hold ${name.slice(0, 300)}.`)
  const rest = shared.filter((one) => one !== there)
  return action === 'REMOVE' ? rest : [...rest, { ...there, ...pickFields(object, own) }]
}

function newObject(
  name: string,
  object: JsonObject,
  there: JsonObject | undefined,
  count: number,
  store: Store,
): JsonObject {
  if (there !== undefined) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `${name} is in the share already.`)
  }
  if (count >= mostObjects) throw invalidParameter(`A share holds no more than ${mostObjects} objects.`)
  const asked = new Parameters(new Map(), object)
  const data_object_type = asked.choice('data_object_type', Object.keys(kinds)) ?? 'TABLE'
  findSecurable(kinds[data_object_type] ?? 'table', name, store)
  return {
    name,
    data_object_type,
    shared_as: asked.text('shared_as') ?? name.slice(name.indexOf('.') + 1),
    ...pickFields(object, own),
    status: 'ACTIVE',
    added_at: store.clock.now(),
    added_by: workspaceUser,
  }
}
