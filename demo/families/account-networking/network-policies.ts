import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import type { Kind } from '../account/kind.ts'
import { readAnyObject, readFormed } from '../account/read-fields.ts'
import { sampleObjects } from '../account/samples.ts'

/** What every workspace follows that follows no other, and what cannot be deleted. */
export const defaultPolicyId = 'default-policy'

/** Where serverless compute may connect to. Whoever makes one chooses its id. */
export const networkPolicyKind: Kind = {
  path: 'network-policies',
  word: 'network policy',
  idField: 'network_policy_id',
  newId: (_store, fields) => String(fields.network_policy_id),
  nameField: 'network_policy_id',
  most: 200,
  begin: (store) =>
    sampleObjects(store, {
      [defaultPolicyId]: policy(defaultPolicyId, 'FULL_ACCESS', []),
      ABC123DEF4567890: policy('ABC123DEF4567890', 'RESTRICTED_ACCESS', ['example.com']),
    }),
  read: (parameters, before) => ({ network_policy_id: readId(parameters, before), ...readRules(parameters) }),
}

function readId(parameters: Parameters, before: JsonObject | undefined): string {
  if (before !== undefined) return String(before.network_policy_id)
  return readFormed(parameters, 'network_policy_id', /^[\w-]{1,64}$/, 'letters, digits, dashes and underscores')
}

function readRules(parameters: Parameters): JsonObject {
  const parts = ['egress', 'ingress', 'ingress_dry_run'].map((name) => readAnyObject(parameters, name))
  return Object.assign({}, ...parts) as JsonObject
}

function policy(network_policy_id: string, restriction_mode: string, hosts: readonly string[]): JsonObject {
  const allowed = hosts.map((destination) => ({ destination, internet_destination_type: 'DNS_NAME' }))
  const more = allowed.length > 0 ? { allowed_internet_destinations: allowed } : {}
  return { network_policy_id, egress: { network_access: { restriction_mode, ...more } } }
}
