import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import { creationTime, type Kind } from './kind.ts'
import { readFormed, readList, readTextObject } from './read-fields.ts'
import { sampleObjects, spareId, usedIds } from './samples.ts'

const azureExtras = ['subscription_id', 'tenant_id', 'disk_encryption_set_id']
const keyForm = /^arn:aws(?:-us-gov|-cn)?:kms:([a-z0-9-]+):\d{12}:key\/\S{1,200}$/

/** Keys of one's own, for the storage or the managed services of workspaces. */
export const encryptionKeyKind: Kind = {
  path: 'customer-managed-keys',
  word: 'customer-managed key',
  idField: 'customer_managed_key_id',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [usedIds.key]: key(['MANAGED_SERVICES', 'STORAGE'], '1234abcd-12ab-34cd-56ef-1234567890ab'),
      [spareId]: key(['STORAGE'], '2345bcde-23bc-45de-67f0-234567890abc'),
    }),
  read: (parameters) => ({ use_cases: readUseCases(parameters), ...readKey(parameters) }),
  more: creationTime,
}

function readUseCases(parameters: Parameters): readonly string[] {
  if (!parameters.has('use_cases')) throw missingField('use_cases')
  const cases = readList(parameters, 'use_cases', 1, 2)
  const unknown = cases.find((each) => each !== 'MANAGED_SERVICES' && each !== 'STORAGE')
  if (unknown !== undefined)
    throw invalidParameter(`use_cases must be of MANAGED_SERVICES and STORAGE, but has ${unknown}.`)
  return [...new Set(cases)]
}

/** Of exactly one cloud. */
function readKey(parameters: Parameters): JsonObject {
  const given = ['aws_key_info', 'azure_key_info', 'gcp_key_info'].filter((name) => parameters.has(name))
  const [name] = given
  if (name === undefined || given.length > 1) {
    throw invalidParameter('Give exactly one of aws_key_info, azure_key_info and gcp_key_info.')
  }
  if (name === 'gcp_key_info') return { [name]: readTextObject(parameters, name, ['kms_key_id']) }
  if (name === 'azure_key_info')
    return { [name]: readTextObject(parameters, name, ['key_vault_uri', 'key_name', 'version'], azureExtras) }
  const arn = readFormed(parameters, 'aws_key_info.key_arn', keyForm, 'the resource name of a KMS key')
  const alias = parameters.text('aws_key_info.key_alias')
  return {
    [name]: {
      key_arn: arn,
      ...(alias === undefined ? {} : { key_alias: alias }),
      key_region: keyForm.exec(arn)?.[1] ?? '',
      reuse_key_for_cluster_volumes: parameters.flag('aws_key_info.reuse_key_for_cluster_volumes') ?? true,
    },
  }
}

function key(useCases: readonly string[], id: string): JsonObject {
  return {
    use_cases: useCases,
    aws_key_info: {
      key_arn: `arn:aws:kms:us-west-2:123456789012:key/${id}`,
      key_region: 'us-west-2',
      reuse_key_for_cluster_volumes: true,
    },
  }
}
