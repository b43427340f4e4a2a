import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { readFormed, readName, readTextObject, readTexts } from '../account/read-fields.ts'
import { metastoreId } from '../unity/metastore-id.ts'

export interface StorageCredential {
  name: string
  metastoreId: string
  fields: JsonObject
  /** Milliseconds since 1970. */
  created: number
  updated: number
}

const roleForm = /^arn:aws(-us-gov|-cn)?:iam::\d{12}:role\/\S{1,512}$/
const day = 86_400_000

function begin({ clock }: Store): Map<string, StorageCredential> {
  const created = clock.now() - 500 * day
  const samples = ['landing-role', 'archive-role'].map((name): StorageCredential => {
    const fields = {
      aws_iam_role: { role_arn: `arn:aws:iam::123456789012:role/${name}` },
      read_only: name === 'archive-role',
    }
    return { name, metastoreId, fields, created, updated: created }
  })
  return new Map(samples.map((each) => [keyOf(each.metastoreId, each.name), each]))
}

/** By metastore and name. */
export function storageCredentials(store: Store): Map<string, StorageCredential> {
  return store.part(begin)
}

export function keyOf(metastore: string, name: string): string {
  return `${metastore} ${name}`
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findStorageCredential(metastore: string, name: string, store: Store): StorageCredential {
  const found = storageCredentials(store).get(keyOf(metastore, name))
  if (found === undefined) throw doesNotExist(`Storage credential '${name}' does not exist.`)
  return found
}

export function describeStorageCredential({
  name,
  metastoreId: metastore,
  fields,
  created,
  updated,
}: StorageCredential) {
  return {
    id: uuidOf(keyOf(metastore, name)),
    name,
    full_name: name,
    metastore_id: metastore,
    owner: workspaceUser,
    isolation_mode: 'ISOLATION_MODE_OPEN',
    used_for_managed_storage: false,
    ...fields,
    created_at: created,
    created_by: workspaceUser,
    updated_at: updated,
    updated_by: workspaceUser,
  }
}

/** What a create request gives, or a change over what was there. */
export function readCredential(parameters: Parameters, before?: JsonObject): JsonObject {
  const readOnly = parameters.flag('read_only')
  const identity = readIdentity(parameters)
  if (identity === undefined && before === undefined) {
    throw invalidParameter(
      'Give exactly one of aws_iam_role, azure_managed_identity and databricks_gcp_service_account.',
    )
  }
  const kept =
    identity === undefined ? before : { comment: before?.comment ?? '', read_only: before?.read_only ?? false }
  return {
    ...kept,
    ...identity,
    ...readTexts(parameters, ['comment']),
    ...(readOnly === undefined ? {} : { read_only: readOnly }),
  }
}

function readIdentity(parameters: Parameters): JsonObject | undefined {
  if (parameters.has('aws_iam_role')) {
    const role_arn = readFormed(parameters, 'aws_iam_role.role_arn', roleForm, 'the resource name of an IAM role')
    return { aws_iam_role: { role_arn, external_id: uuidOf(role_arn) } }
  }
  if (parameters.has('azure_managed_identity')) {
    return {
      azure_managed_identity: readTextObject(
        parameters,
        'azure_managed_identity',
        ['access_connector_id'],
        ['managed_identity_id'],
      ),
    }
  }
  if (!parameters.has('databricks_gcp_service_account')) return undefined
  return { databricks_gcp_service_account: { email: `${readName(parameters, 'name').toLowerCase()}@example.com` } }
}
