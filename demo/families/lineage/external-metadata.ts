import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { metastoreId } from '../unity/metastore-id.ts'
import { demandSize } from '../unity/securables/demand-size.ts'
import { choice, type Fields, readFields, text, textMap } from '../unity/securables/fields.ts'
import { systemTypes } from './system-types.ts'

const mostKept = 1000

const fields: Fields = {
  entity_type: text,
  system_type: choice(...systemTypes),
  description: text,
  owner: text,
  properties: textMap,
  url: text,
  columns: (parameters, name) => (parameters.has(name) ? parameters.texts(name) : undefined),
}

function begin({ clock }: Store): Map<string, JsonObject> {
  const at = clock.now() - 90 * 86_400_000
  const samples: readonly (readonly [name: string, fields: JsonObject])[] = [
    ['crm-contacts', { system_type: 'SALESFORCE', entity_type: 'object', columns: ['Id', 'Name', 'Email'] }],
    ['revenue-report', { system_type: 'POWER_BI', entity_type: 'report', url: 'https://reports.example.com/revenue' }],
  ]
  return new Map(samples.map(([name, own]) => [name, { ...newMetadata(name, uuidOf(name), at), ...own }]))
}

/** Things outside of the workspace that lineage can begin and end at. */
export function metadataOf(store: Store): Map<string, JsonObject> {
  return store.part(begin)
}

export function createMetadata({ parameters }: ApiRequest, store: Store): Answer {
  const name = parameters.requiredText('name').slice(0, 255)
  const own = readFields(parameters, fields)
  demandSize(own)
  for (const field of ['entity_type', 'system_type']) {
    if (own[field] === undefined || own[field] === '') throw missingField(field)
  }
  const all = metadataOf(store)
  if (all.has(name)) throw new PlatformError(409, 'ALREADY_EXISTS', `External metadata '${name}' already exists.`)
  if (all.size >= mostKept) throw quotaExceeded(`The metastore holds no more than ${mostKept} external metadata.`)
  const made = { ...newMetadata(name, uuidOf(store.sequence.letters(20)), store.clock.now()), ...own }
  all.set(name, made)
  return jsonAnswer(made)
}

export function getMetadata({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(findMetadata(parameters, store))
}

export function listMetadata({ parameters }: ApiRequest, store: Store): Answer {
  const size = { name: 'page_size', usual: 1000, most: 1000 }
  const { items, next } = pageOf(parameters, [...metadataOf(store).values()], size)
  return jsonAnswer({ external_metadata: items, ...next })
}

/** `update_mask` names the fields to change; `*` stands for those that are sent. */
export function updateMetadata({ parameters }: ApiRequest, store: Store): Answer {
  const before = findMetadata(parameters, store)
  const mask = parameters.requiredText('update_mask').split(',')
  const sent = readFields(parameters, fields)
  demandSize(sent)
  const change = mask.includes('*')
    ? sent
    : Object.fromEntries(Object.entries(sent).filter(([name]) => mask.includes(name)))
  const at = new Date(store.clock.now()).toISOString()
  const after = { ...before, ...change, update_time: at, updated_by: workspaceUser }
  metadataOf(store).set(String(before.name), after)
  return jsonAnswer(after)
}

export function deleteMetadata({ parameters }: ApiRequest, store: Store): Answer {
  metadataOf(store).delete(String(findMetadata(parameters, store).name))
  return emptyAnswer()
}

function findMetadata(parameters: Parameters, store: Store): JsonObject {
  const name = parameters.requiredText('name')
  const found = metadataOf(store).get(name)
  if (!isJsonObject(found)) throw doesNotExist(`External metadata '${name.slice(0, 300)}' does not exist.`)
  return found
}

function newMetadata(name: string, id: string, now: number): JsonObject {
  const at = new Date(now).toISOString()
  return {
    id,
    name,
    metastore_id: metastoreId,
    owner: workspaceUser,
    create_time: at,
    created_by: workspaceUser,
    update_time: at,
    updated_by: workspaceUser,
  }
}
