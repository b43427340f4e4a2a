import type { JsonObject } from '#shared/json/exact-value.ts'
import type { AccountObject, Kind } from '../account/kind.ts'
import { readFormed } from '../account/read-fields.ts'
import { sampleObjects, spareId, usedIds } from '../account/samples.ts'

/** How serverless compute of a region gets out to resources of one's own. */
export const connectivityKind: Kind = {
  path: 'network-connectivity-configs',
  word: 'network connectivity configuration',
  idField: 'network_connectivity_config_id',
  nameField: 'name',
  most: 200,
  begin: (store) =>
    sampleObjects(store, {
      [usedIds.connectivity]: { name: 'production-egress', region: 'us-west-2' },
      [spareId]: { name: 'sandbox-egress', region: 'us-west-2' },
    }),
  read: (parameters) => ({
    name: readFormed(parameters, 'name', /^[\w-]{3,30}$/, '3 to 30 letters, digits, dashes and underscores'),
    region: readFormed(parameters, 'region', /^[a-z]{2,20}(-[a-z]+)*(-?\d)?$/, 'a region, as us-west-2'),
  }),
  more: (object) => ({ ...times(object), egress_config: egress }),
}

const egress: JsonObject = {
  default_rules: { aws_stable_ip_rule: { cidr_blocks: ['203.0.113.64/28', '203.0.113.80/28'] } },
}

export function times({ created, updated }: AccountObject): JsonObject {
  return { creation_time: created, updated_time: updated }
}
