import type { JsonObject } from '#shared/json/exact-value.ts'
import { numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { type AccountObject, creationTime, type Kind, objectsOf } from './kind.ts'
import { readFormed, readList, readName, readTextObject } from './read-fields.ts'
import { sampleObjects, spareId, usedIds } from './samples.ts'
import { workspaceKind } from './workspaces.ts'

const gcpFields = [
  'network_project_id',
  'pod_ip_range_name',
  'service_ip_range_name',
  'subnet_id',
  'subnet_region',
  'vpc_id',
]

/** Networks of one's own that workspaces run in. */
export const networkKind: Kind = {
  path: 'networks',
  word: 'network configuration',
  idField: 'network_id',
  nameField: 'network_name',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [usedIds.network]: {
        ...network('production-network', 'vpc-0a1b2c3d4e5f60718'),
        vpc_endpoints: { rest_api: [usedIds.vpcEndpoint], dataplane_relay: [usedIds.relayEndpoint] },
      },
      [spareId]: network('sandbox-network', 'vpc-1b2c3d4e5f6071829'),
    }),
  read: (parameters) => ({
    network_name: readName(parameters, 'network_name'),
    ...readCloud(parameters),
    ...readEndpoints(parameters),
  }),
  more: (object, store) => ({
    ...creationTime(object),
    ...statusOf(object, store),
    error_messages: [],
    warning_messages: [],
  }),
}

function readCloud(parameters: Parameters): JsonObject {
  const google = parameters.has('gcp_network_info')
  if (google && parameters.has('vpc_id')) throw invalidParameter('Give either gcp_network_info or vpc_id, not both.')
  if (google) return { gcp_network_info: readTextObject(parameters, 'gcp_network_info', gcpFields) }
  return {
    vpc_id: readFormed(parameters, 'vpc_id', /^vpc-[0-9a-f]{8,17}$/, 'the id of a VPC, as vpc-0a1b2c3d4e5f60718'),
    subnet_ids: readList(parameters, 'subnet_ids', 2, 100),
    security_group_ids: readList(parameters, 'security_group_ids', 1, 5),
  }
}

function readEndpoints(parameters: Parameters): JsonObject {
  if (!parameters.has('vpc_endpoints')) return {}
  const [rest, relay] = ['rest_api', 'dataplane_relay'].map((name) =>
    readList(parameters, `vpc_endpoints.${name}`, 0, 1),
  )
  return { vpc_endpoints: { rest_api: rest!, dataplane_relay: relay! } }
}

/** Checked when a workspace uses it, not before. */
function statusOf({ id }: AccountObject, store: Store): JsonObject {
  const user = [...objectsOf(workspaceKind, store).values()].find(({ fields }) => fields.network_id === id)
  return user === undefined ? { vpc_status: 'UNATTACHED' } : { vpc_status: 'VALID', workspace_id: numberOf(user.id) }
}

function network(name: string, vpc: string): JsonObject {
  const end = vpc.slice(-8)
  return {
    network_name: name,
    vpc_id: vpc,
    subnet_ids: [`subnet-0a1b2c3d4${end}`, `subnet-0b2c3d4e5${end}`],
    security_group_ids: [`sg-0c3d4e5f6${end}`],
  }
}
