import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { AccountObject, AccountObjects, Kind } from '../account/kind.ts'
import { readFormed, readName, readTexts, within } from '../account/read-fields.ts'
import { metastoreOf } from '../unity/metastore.ts'

const day = 86_400_000
const longestTokenLife = 315_360_000

/** The metastores of the account, one of them that of the demo workspace. */
export const metastoreKind: Kind = {
  path: 'metastores',
  word: 'metastore',
  idField: 'metastore_id',
  nameField: 'name',
  most: 200,
  begin: sampleMetastores,
  read: (parameters, before) => {
    const asked = within(parameters, 'metastore_info')
    return before === undefined ? readNew(asked) : { ...before, ...readChange(asked) }
  },
}

export function describeMetastore({ id, fields, created, updated }: AccountObject): JsonObject {
  const { region } = fields
  const place = region === undefined ? {} : { global_metastore_id: `aws:${String(region)}:${id}` }
  const times = { created_at: created, created_by: workspaceUser, updated_at: updated, updated_by: workspaceUser }
  return { ...fields, ...place, metastore_id: id, ...times }
}

function readNew(parameters: Parameters): JsonObject {
  const region = parameters.has('region')
    ? { region: readFormed(parameters, 'region', /^[a-z]{2}(-[a-z]+)+-\d$/, 'a region, as us-west-2') }
    : {}
  const root = parameters.has('storage_root')
    ? {
        storage_root: readFormed(parameters, 'storage_root', /^(s3|abfss|gs|r2):\/\/\S{1,900}$/, 'a cloud storage URL'),
      }
    : {}
  return {
    name: readName(parameters, 'name', 255),
    cloud: 'aws',
    ...region,
    ...root,
    owner: workspaceUser,
    privilege_model_version: '1.0',
    delta_sharing_scope: 'INTERNAL',
    external_access_enabled: parameters.flag('external_access_enabled') ?? false,
  }
}

function readChange(parameters: Parameters): JsonObject {
  const texts = ['owner', 'delta_sharing_organization_name', 'privilege_model_version', 'storage_root_credential_id']
  const life = 'delta_sharing_recipient_token_lifetime_in_seconds'
  const seconds = parameters.integerWithin(life, 0, longestTokenLife)
  const scope = parameters.choice('delta_sharing_scope', ['INTERNAL', 'INTERNAL_AND_EXTERNAL'])
  const external = parameters.flag('external_access_enabled')
  return {
    ...readTexts(parameters, texts),
    ...(seconds === undefined ? {} : { [life]: seconds }),
    ...(scope === undefined ? {} : { delta_sharing_scope: scope }),
    ...(external === undefined ? {} : { external_access_enabled: external }),
  }
}

function sampleMetastores(store: Store): AccountObjects {
  const { id, name, owner, settings } = metastoreOf(store)
  const { global_metastore_id: _told, ...fields } = settings
  const other = 'd682a49b-e7f9-4506-a718-293a4b5c6d7e'
  const abroad = {
    ...fields,
    name: 'eu-metastore',
    owner,
    region: 'eu-central-1',
    storage_root: 's3://my-eu-bucket/metastore',
  }
  const now = store.clock.now()
  return new Map([
    [id, { id, fields: { ...fields, name, owner }, created: now - 700 * day, updated: now - 300 * day }],
    [other, { id: other, fields: abroad, created: now - 250 * day, updated: now - 250 * day }],
  ])
}
