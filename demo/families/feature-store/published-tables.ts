import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import {
  doesNotExist,
  invalidParameter,
  missingField,
  PlatformError,
  quotaExceeded,
} from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { onlineStoreKind } from './online-stores.ts'
import { readFullName } from './read-name.ts'

const most = 500

/** Full names of online tables. */
function begin(): Set<string> {
  return new Set(['main.default.trips_online'])
}

/** Copies a table into an online store, by a pipeline. */
export function publishTable(request: ApiRequest, store: Store): Answer {
  const { parameters } = request
  const tables = store.part(begin)
  const [source] = readFullName(request, 'source_table_name')
  const [name] = readFullName(request, 'publish_spec.online_table_name')
  const online = parameters.requiredText('publish_spec.online_store')
  const mode = parameters.choice('publish_spec.publish_mode', ['CONTINUOUS', 'SNAPSHOT', 'TRIGGERED'])
  if (mode === undefined) throw missingField('publish_spec.publish_mode')
  if (!store.part(onlineStoreKind.samples).has(online)) {
    throw doesNotExist(`The online store ${online.slice(0, 200)} does not exist.`)
  }
  if (source === name) throw invalidParameter('A table cannot be published onto itself.')
  if (tables.has(name)) throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `The table ${name} already exists.`)
  if (tables.size >= most) throw quotaExceeded(`This workspace holds no more than ${most} online tables.`)
  tables.add(name)
  const hex = fingerprint(store.sequence.letters(20), 32)
  const pipeline_id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return jsonAnswer({ online_table_name: name, pipeline_id })
}

export function deleteOnlineTable({ pathValues }: ApiRequest, store: Store): Answer {
  const name = pathValues.online_table_name!
  if (!store.part(begin).delete(name)) throw doesNotExist(`The online table ${name.slice(0, 300)} does not exist.`)
  return emptyAnswer()
}
