import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { creationTime, type Kind } from './kind.ts'
import { readFormed, readName } from './read-fields.ts'
import { sampleObjects, spareId, usedIds } from './samples.ts'

const roleForm = /^arn:aws(-us-gov|-cn)?:iam::\d{12}:role\/\S{1,512}$/
const bucketForm = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** The roles that let compute be started in the cloud account. */
export const credentialKind: Kind = {
  path: 'credentials',
  word: 'credential configuration',
  idField: 'credentials_id',
  nameField: 'credentials_name',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [usedIds.credentials]: credential('production-role', 'databricks-production'),
      [spareId]: credential('sandbox-role', 'databricks-sandbox'),
    }),
  read: (parameters) => ({
    credentials_name: readName(parameters, 'credentials_name'),
    aws_credentials: { sts_role: { role_arn: readRole(parameters, 'aws_credentials.sts_role.role_arn') } },
  }),
  more: creationTime,
}

/** The buckets that serve as root storage. */
export const storageKind: Kind = {
  path: 'storage-configurations',
  word: 'storage configuration',
  idField: 'storage_configuration_id',
  nameField: 'storage_configuration_name',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [usedIds.storage]: storage('production-root', 'example-production-root'),
      [spareId]: storage('sandbox-root', 'example-sandbox-root'),
    }),
  read: (parameters) => ({
    storage_configuration_name: readName(parameters, 'storage_configuration_name'),
    root_bucket_info: {
      bucket_name: readFormed(parameters, 'root_bucket_info.bucket_name', bucketForm, 'the name of a bucket'),
    },
    ...(parameters.has('role_arn') ? { role_arn: readRole(parameters, 'role_arn') } : {}),
  }),
  more: creationTime,
}

function readRole(parameters: Parameters, name: string): string {
  return readFormed(parameters, name, roleForm, 'the resource name of an IAM role')
}

function credential(name: string, role: string): JsonObject {
  return {
    credentials_name: name,
    aws_credentials: { sts_role: { role_arn: `arn:aws:iam::123456789012:role/${role}` } },
  }
}

function storage(name: string, bucket: string): JsonObject {
  return { storage_configuration_name: name, root_bucket_info: { bucket_name: bucket } }
}
