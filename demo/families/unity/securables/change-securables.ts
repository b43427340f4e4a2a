import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { Parameters } from '../../../http/parameters.ts'
import { invalidParameter, PlatformError, quotaExceeded } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import { metastoreOf } from '../metastore.ts'
import { mostOfKind } from '../most-of-kind.ts'
import { demandSize } from './demand-size.ts'
import { describeSecurable } from './describe-securable.ts'
import { readFields } from './fields.ts'
import { alreadyExists, findSecurable } from './find-securable.ts'
import type { KindDefinition } from './kind-definition.ts'
import { readName } from './name.ts'
import { newSecurable } from './new-securable.ts'
import { childOf, childrenOf, detach, fullNameOf, type Kind, rename, type Securable, treeOf } from './securable.ts'

const mostInAll = 5000

export function createSecurable(definition: KindDefinition, request: ApiRequest, store: Store): Answer {
  const { kind, wrapped } = definition
  const parameters = wrapped === undefined ? request.parameters : unwrap(request.parameters, wrapped)
  const parent = parentIn(parameters, kind, store)
  const name = readName(parameters, 'name')
  demandFreeName(parent, kind, name)
  const id = uuidOf(store.sequence.letters(20))
  const settings = readFields(parameters, definition.createFields)
  const whole = { ...settings, ...(definition.complete?.(settings, parent, id, parameters, store) ?? {}) }
  demandRoom(parent, kind, whole, store)
  const securable = newSecurable(parent, { kind, name, id, settings: whole, now: store.clock.now() })
  definition.created?.(securable, store)
  return jsonAnswer(describeSecurable(securable, definition, request.parameters, store))
}

/** Only what is named changes. */
export function changeSecurable(
  securable: Securable,
  definition: KindDefinition,
  { parameters }: ApiRequest,
  store: Store,
): Answer {
  demandChangeable(securable)
  const change = readFields(parameters, definition.changeFields)
  const more = definition.completeChange?.(change, securable, store, parameters) ?? {}
  const owner = parameters.text('owner')
  if (owner === '') throw invalidParameter('owner must not be empty.')
  const name = definition.canBeRenamed && parameters.has('new_name') ? readName(parameters, 'new_name') : securable.name
  if (name !== securable.name) demandFreeName(securable.parent!, securable.kind, name)
  const settings = { ...securable.settings, ...change, ...more }
  demandSize(settings)
  if (name !== securable.name) rename(securable, name)
  Object.assign(securable, { settings, owner: owner?.slice(0, 255) ?? securable.owner })
  touch(securable, store)
  return definition.showsChange
    ? jsonAnswer(describeSecurable(securable, definition, parameters, store))
    : emptyAnswer()
}

export function deleteSecurable(
  securable: Securable,
  { demandUnused }: KindDefinition,
  { parameters }: ApiRequest,
  store: Store,
): Answer {
  demandChangeable(securable)
  if (parameters.flag('force') !== true) demandUnused?.(securable, store)
  detach(securable)
  return emptyAnswer()
}

function touch(securable: Securable, store: Store): void {
  securable.updated = store.clock.now()
  securable.updatedBy = workspaceUser
}

function unwrap({ query, body }: Parameters, field: string): Parameters {
  const inner = new Parameters(query, body).object(field)
  if (inner === undefined) throw invalidParameter(`Missing required field: ${field}`)
  return new Parameters(query, inner)
}

function parentIn(parameters: Parameters, kind: Kind, store: Store): Securable {
  if (kind === 'schema') return findSecurable('catalog', parameters.requiredText('catalog_name'), store)
  if (kind === 'table' || kind === 'volume' || kind === 'function' || kind === 'registered_model') {
    const [catalog, schema] = [parameters.requiredText('catalog_name'), parameters.requiredText('schema_name')]
    return findSecurable('schema', `${catalog}.${schema}`, store)
  }
  return metastoreOf(store)
}

function demandFreeName(parent: Securable, kind: Kind, name: string): void {
  const other = childOf(parent, kind, name)
  if (other !== undefined) throw alreadyExists(kind, fullNameOf(other))
}

function demandRoom(parent: Securable, kind: Kind, settings: JsonObject, store: Store): void {
  demandSize(settings)
  const full = childrenOf(parent, kind).length >= mostOfKind || treeOf(metastoreOf(store)).length >= mostInAll
  if (full) throw quotaExceeded(`The metastore holds no more than ${mostOfKind} of a kind in one place.`)
}

/** What comes with every catalog and belongs to the system. */
function demandChangeable({ kind, name }: Securable): void {
  if (kind === 'schema' && name === 'information_schema') {
    throw new PlatformError(403, 'PERMISSION_DENIED', 'The schema information_schema cannot be changed or deleted.')
  }
}
