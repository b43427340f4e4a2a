import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { type Fields, object } from '../securables/fields.ts'

/** Who the cloud sees when a credential is used. */
export const identityFields: Fields = {
  aws_iam_role: object,
  azure_managed_identity: object,
  azure_service_principal: object,
  databricks_gcp_service_account: object,
  cloudflare_api_token: object,
}

const names = Object.keys(identityFields)
const secrets = new Set(['client_secret', 'secret_access_key'])

/** What answers show of the identities among these settings: no secrets, but what the platform adds. */
export function shownIdentity(settings: JsonObject): JsonObject {
  const given = names.filter((name) => settings[name] !== undefined)
  if (given.length > 1) throw invalidParameter(`Exactly one of ${names.join(', ')} can be given.`)
  return Object.fromEntries(given.map((name) => [name, withAdditions(name, settings[name] as JsonObject)]))
}

/** Throws INVALID_PARAMETER_VALUE where no identity is among these settings. */
export function demandIdentity(settings: JsonObject): void {
  if (names.some((name) => isJsonObject(settings[name]))) return
  throw invalidParameter(`One of ${names.join(', ')} has to be given.`)
}

function withAdditions(name: string, given: JsonObject): JsonObject {
  const open = Object.fromEntries(Object.entries(given).filter(([key]) => !secrets.has(key)))
  if (name === 'databricks_gcp_service_account') return { email: 'db-uc-storage@example.iam.gserviceaccount.com' }
  if (name !== 'aws_iam_role') return open
  const { role_arn } = given
  if (typeof role_arn !== 'string' || !/^arn:aws[\w-]*:iam::\d{12}:role\/\S{1,512}$/.test(role_arn)) {
    throw invalidParameter('aws_iam_role.role_arn must be the ARN of an IAM role.')
  }
  return {
    role_arn,
    external_id: uuidOf(role_arn),
    unity_catalog_iam_arn: 'arn:aws:iam::123456789012:role/unity-catalog-master-role',
  }
}
