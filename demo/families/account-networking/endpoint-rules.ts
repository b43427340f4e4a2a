import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { AccountObject, Kind } from '../account/kind.ts'
import { readList, readName } from '../account/read-fields.ts'
import { sampleObjects, spareId, usedIds } from '../account/samples.ts'
import { times } from './connectivity.ts'

const second = 1000
const week = 604_800_000
const changeable = ['domain_names', 'resource_names', 'enabled'] as const

/** Private endpoints for serverless compute, each in one network connectivity configuration. */
export const endpointRuleKind: Kind = {
  path: 'private-endpoint-rules',
  word: 'private endpoint rule',
  idField: 'private_endpoint_rule_id',
  shownId: 'rule_id',
  most: 1000,
  begin: (store) =>
    sampleObjects(store, {
      'e793b5ac-f80a-4617-b829-3a4b5c6d7e8f': sample(usedIds.connectivity, 'my-bucket'),
      [spareId]: sample(spareId, 'my-logs-bucket'),
    }),
  read: (parameters) => readPlace(parameters),
  more: (object, store) => ({ ...times(object), ...stateOf(object, store) }),
  leavesFor: week,
}

/** What an update changes of a rule: what its mask names, or all that is given. */
export function readRuleChange(parameters: Parameters, mask: string): JsonObject {
  const names = mask === '*' ? changeable : mask.split(',').map((name) => name.trim())
  const change: Record<string, JsonObject[string]> = {}
  for (const name of names) {
    const known = changeable.find((each) => each === name)
    if (known === undefined) throw invalidParameter(`update_mask names ${name.slice(0, 100)}, which cannot be changed.`)
    if (known === 'enabled') {
      const enabled = parameters.flag('enabled')
      if (enabled !== undefined) change.enabled = enabled
    } else if (parameters.has(known)) change[known] = readList(parameters, known, 1, 100)
  }
  return change
}

/** In Azure a resource, elsewhere a service with the names of buckets or hosts. */
function readPlace(parameters: Parameters): JsonObject {
  if (parameters.has('resource_id')) {
    const group = parameters.has('group_id') ? { group_id: readName(parameters, 'group_id') } : {}
    return { resource_id: readName(parameters, 'resource_id', 1000), ...group, ...namesIn(parameters, 'domain_names') }
  }
  const names = { ...namesIn(parameters, 'resource_names'), ...namesIn(parameters, 'domain_names') }
  if (Object.keys(names).length !== 1) throw invalidParameter('Give either resource_names or domain_names.')
  return { endpoint_service: readName(parameters, 'endpoint_service'), ...names, enabled: true }
}

function namesIn(parameters: Parameters, name: string): JsonObject {
  return parameters.has(name) ? { [name]: readList(parameters, name, 1, 100) } : {}
}

/** A deleted rule is seen as deactivated for a week. */
function stateOf({ created, leaving }: AccountObject, { clock }: Store): JsonObject {
  const age = clock.now() - created
  const connection_state = age < 10 * second ? 'CREATING' : age < 20 * second ? 'PENDING' : 'ESTABLISHED'
  if (leaving === undefined) return { connection_state, deactivated: false }
  return { connection_state: 'DISCONNECTED', deactivated: true, deactivated_at: leaving }
}

function sample(config: string, bucket: string): JsonObject {
  return {
    network_connectivity_config_id: config,
    endpoint_service: 'com.amazonaws.us-west-2.s3',
    resource_names: [bucket],
    enabled: true,
  }
}
