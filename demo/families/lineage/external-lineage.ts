import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { demandSize } from '../unity/securables/demand-size.ts'
import { objects, readFields, textMap } from '../unity/securables/fields.ts'
import {
  demandLineageObject,
  describeEnd,
  describeObject,
  isSameObject,
  type LineageObject,
  readLineageObject,
} from './lineage-object.ts'

interface Relationship {
  id: string
  source: LineageObject
  target: LineageObject
  /** Columns and properties. */
  details: JsonObject
  at: number
}

const mostKept = 1000
const field = 'external_lineage_relationship'
const detailFields = { columns: objects, properties: textMap }

function begin({ clock }: Store): Map<string, Relationship> {
  const id = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
  const sample: Relationship = {
    id,
    source: { kind: 'external_metadata', name: 'crm-contacts' },
    target: { kind: 'table', name: 'main.default.customers' },
    details: { columns: [{ source: 'Email', target: 'email' }] },
    at: clock.now() - 30 * 86_400_000,
  }
  return new Map([[id, sample]])
}

export function createRelationship({ parameters }: ApiRequest, store: Store): Answer {
  const source = readLineageObject(parameters, 'source')
  const target = readLineageObject(parameters, 'target')
  for (const end of [source, target]) demandLineageObject(end, store)
  const all = store.part(begin)
  if (findBetween(source, target, store) !== undefined) {
    throw new PlatformError(409, 'ALREADY_EXISTS', 'The relationship between these two objects already exists.')
  }
  if (all.size >= mostKept) throw quotaExceeded(`The metastore holds no more than ${mostKept} external relationships.`)
  const details = readFields(parameters, detailFields)
  demandSize({ ...details, source: source.name, target: target.name })
  const made = { id: uuidOf(store.sequence.letters(20)), source, target, details, at: store.clock.now() }
  all.set(made.id, made)
  return jsonAnswer(describe(made))
}

/** The ends say which one is meant; its columns and properties are what can change. */
export function updateRelationship({ parameters }: ApiRequest, store: Store): Answer {
  const mask = parameters.requiredText('update_mask').split(',')
  const relationship = findRelationship(parameters, '', store)
  const details = readFields(parameters, detailFields)
  demandSize(details)
  const sent = Object.entries(details)
  const change = sent.filter(([name]) => mask.includes('*') || mask.includes(name))
  relationship.details = { ...relationship.details, ...Object.fromEntries(change) }
  return jsonAnswer(describe(relationship))
}

export function deleteRelationship({ parameters }: ApiRequest, store: Store): Answer {
  store.part(begin).delete(findRelationship(parameters, `${field}.`, store).id)
  return emptyAnswer()
}

/** What leads to an object or away from it. */
export function listRelationships({ parameters }: ApiRequest, store: Store): Answer {
  const direction = parameters.choice('lineage_direction', ['UPSTREAM', 'DOWNSTREAM'])
  if (direction === undefined) throw missingField('lineage_direction')
  const object = readLineageObject(parameters, 'object_info')
  const near = direction === 'UPSTREAM' ? 'target' : 'source'
  const far = direction === 'UPSTREAM' ? 'source' : 'target'
  const all = [...store.part(begin).values()].filter((each) => isSameObject(each[near], object))
  const { items, next } = pageOf(parameters, all, { name: 'page_size', usual: 1000, most: 1000 })
  const external_lineage_relationships = items.map((each) => ({
    external_lineage_info: describe(each),
    ...describeEnd(each[far], new Date(each.at).toISOString(), store),
  }))
  return jsonAnswer({ external_lineage_relationships, ...next })
}

function findRelationship(parameters: Parameters, prefix: string, store: Store): Relationship {
  const found = idOrEnds(parameters, prefix, store)
  if (found === undefined) throw doesNotExist('The external lineage relationship does not exist.')
  return found
}

/** By its id where one is sent, else by its two ends. */
function idOrEnds(parameters: Parameters, prefix: string, store: Store): Relationship | undefined {
  const id = parameters.text(`${prefix}id`)
  if (id !== undefined && id !== '') return store.part(begin).get(id)
  const source = readLineageObject(parameters, `${prefix}source`)
  return findBetween(source, readLineageObject(parameters, `${prefix}target`), store)
}

function findBetween(source: LineageObject, target: LineageObject, store: Store): Relationship | undefined {
  return [...store.part(begin).values()].find(
    (each) => isSameObject(each.source, source) && isSameObject(each.target, target),
  )
}

function describe({ id, source, target, details }: Relationship): JsonObject {
  return { id, source: describeObject(source), target: describeObject(target), ...details }
}
