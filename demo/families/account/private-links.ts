import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import type { Store } from '../../store.ts'
import type { AccountObject, Kind } from './kind.ts'
import { readFormed, readList, readName, readTextObject } from './read-fields.ts'
import { sampleObjects, spareId, usedIds } from './samples.ts'

const acceptedAfter = 15_000

/** Private endpoints in the cloud account, as the account knows them. */
export const vpcEndpointKind: Kind = {
  path: 'vpc-endpoints',
  word: 'VPC endpoint',
  idField: 'vpc_endpoint_id',
  nameField: 'vpc_endpoint_name',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [usedIds.vpcEndpoint]: endpoint('production-front', 'vpce-0a1b2c3d4e5f60718'),
      [usedIds.relayEndpoint]: endpoint('production-relay', 'vpce-1b2c3d4e5f6071829'),
      [spareId]: endpoint('sandbox-front', 'vpce-2c3d4e5f607182930'),
    }),
  read: (parameters) => ({ vpc_endpoint_name: readName(parameters, 'vpc_endpoint_name'), ...readPlace(parameters) }),
  more: stateOf,
}

function readPlace(parameters: Parameters): JsonObject {
  if (parameters.has('gcp_vpc_endpoint_info')) {
    const fields = ['endpoint_region', 'project_id', 'psc_endpoint_name']
    return {
      gcp_vpc_endpoint_info: readTextObject(parameters, 'gcp_vpc_endpoint_info', fields, [
        'psc_connection_id',
        'service_attachment_id',
      ]),
    }
  }
  const form = /^vpce-[0-9a-f]{8,17}$/
  return {
    aws_vpc_endpoint_id: readFormed(
      parameters,
      'aws_vpc_endpoint_id',
      form,
      'the id of a VPC endpoint, as vpce-0a1b2c3d4e5f60718',
    ),
    region: readName(parameters, 'region'),
  }
}

function stateOf({ created, fields }: AccountObject, { clock }: Store): JsonObject {
  const state = clock.now() - created < acceptedAfter ? 'pendingAcceptance' : 'available'
  const relay = String(fields.vpc_endpoint_name).includes('relay')
  const useCase = { use_case: relay ? 'DATAPLANE_RELAY_ACCESS' : 'WORKSPACE_ACCESS', state }
  if (fields.aws_vpc_endpoint_id === undefined) return useCase
  return { ...useCase, aws_account_id: '123456789012', aws_endpoint_service_id: 'vpce-svc-0d4e5f60718293a4b' }
}

function endpoint(name: string, id: string): JsonObject {
  return { vpc_endpoint_name: name, aws_vpc_endpoint_id: id, region: 'us-west-2' }
}

/** Which private endpoints reach a workspace, and whether the public way stays open. */
export const privateAccessKind: Kind = {
  path: 'private-access-settings',
  word: 'private access settings object',
  idField: 'private_access_settings_id',
  nameField: 'private_access_settings_name',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [usedIds.privateAccess]: {
        private_access_settings_name: 'production-private',
        region: 'us-west-2',
        public_access_enabled: true,
        private_access_level: 'ENDPOINT',
        allowed_vpc_endpoint_ids: [usedIds.vpcEndpoint],
      },
      [spareId]: {
        private_access_settings_name: 'sandbox-private',
        region: 'us-west-2',
        public_access_enabled: false,
        private_access_level: 'ACCOUNT',
      },
    }),
  read: (parameters) => ({
    private_access_settings_name: readName(parameters, 'private_access_settings_name'),
    region: readName(parameters, 'region'),
    public_access_enabled: parameters.flag('public_access_enabled') ?? false,
    private_access_level: parameters.choice('private_access_level', ['ACCOUNT', 'ENDPOINT']) ?? 'ACCOUNT',
    ...(parameters.has('allowed_vpc_endpoint_ids')
      ? { allowed_vpc_endpoint_ids: readList(parameters, 'allowed_vpc_endpoint_ids', 0, 100) }
      : {}),
  }),
}
