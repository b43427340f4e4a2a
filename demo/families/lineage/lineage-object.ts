import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { findSecurable } from '../unity/securables/find-securable.ts'
import { metadataOf } from './external-metadata.ts'

/** One end of an external relationship. */
export interface LineageObject {
  kind: 'external_metadata' | 'table' | 'volume' | 'path' | 'model_version'
  /** A name or a URL. */
  name: string
  /** Of a model. */
  version?: string
}

const kinds = ['external_metadata', 'table', 'volume', 'path', 'model_version'] as const

/** The object in a body or, by dotted names, in a query. Throws unless there is exactly one. */
export function readLineageObject(parameters: Parameters, field: string): LineageObject {
  const found = kinds.flatMap((kind): LineageObject[] => {
    const name = parameters.text(`${field}.${kind}.${kind === 'path' ? 'url' : 'name'}`)
    if (name === undefined || name === '') return []
    const version = kind === 'model_version' ? parameters.text(`${field}.model_version.version`) : undefined
    return [{ kind, name, ...(version === undefined ? {} : { version }) }]
  })
  const [object] = found
  if (object === undefined) throw missingField(field)
  if (found.length > 1) throw invalidParameter(`${field} must name exactly one object.`)
  return object
}

/** Throws where the workspace should know it and does not. */
export function demandLineageObject({ kind, name }: LineageObject, store: Store): void {
  if (kind === 'table' || kind === 'volume') findSecurable(kind, name, store)
  if (kind === 'external_metadata' && !metadataOf(store).has(name)) {
    throw invalidParameter(`External metadata '${name.slice(0, 300)}' does not exist.`)
  }
}

export function isSameObject(left: LineageObject, right: LineageObject): boolean {
  return left.kind === right.kind && left.name === right.name && left.version === right.version
}

/** As requests and answers write it. */
export function describeObject({ kind, name, version }: LineageObject): JsonObject {
  if (kind === 'path') return { path: { url: name } }
  return { [kind]: { name, ...(version === undefined ? {} : { version }) } }
}

/** What a list tells about the other end. */
export function describeEnd({ kind, name, version }: LineageObject, at: string, store: Store): JsonObject {
  if (kind === 'path') return { file_info: { path: name, event_time: at } }
  if (kind === 'model_version') {
    const number = Number(version ?? 0)
    return { model_info: { model_name: name, version: Number.isSafeInteger(number) ? number : 0, event_time: at } }
  }
  if (kind === 'external_metadata') {
    const { entity_type = '', system_type = 'OTHER' } = metadataOf(store).get(name) ?? {}
    return { external_metadata_info: { name, entity_type, system_type, event_time: at } }
  }
  const [catalog_name = '', schema_name = '', own = ''] = name.split('.')
  return { [`${kind}_info`]: { name: own, catalog_name, schema_name, event_time: at } }
}
