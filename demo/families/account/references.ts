import type { JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { connectivityKind } from '../account-networking/connectivity.ts'
import { logDeliveryKind } from '../billing/log-delivery.ts'
import { textOf, valuesAt } from '../scim/attributes.ts'
import { credentialKind, storageKind } from './clouds.ts'
import { encryptionKeyKind } from './encryption-keys.ts'
import { type Kind, objectsOf } from './kind.ts'
import { networkKind } from './networks.ts'
import { privateAccessKind, vpcEndpointKind } from './private-links.ts'
import { workspaceKind } from './workspaces.ts'

/** Which field of a kind names an object of another kind. */
interface Reference {
  from: Kind
  field: string
  to: Kind
}

const references: readonly Reference[] = [
  { from: workspaceKind, field: 'credentials_id', to: credentialKind },
  { from: workspaceKind, field: 'storage_configuration_id', to: storageKind },
  { from: workspaceKind, field: 'network_id', to: networkKind },
  { from: workspaceKind, field: 'private_access_settings_id', to: privateAccessKind },
  { from: workspaceKind, field: 'managed_services_customer_managed_key_id', to: encryptionKeyKind },
  { from: workspaceKind, field: 'storage_customer_managed_key_id', to: encryptionKeyKind },
  { from: workspaceKind, field: 'network_connectivity_config_id', to: connectivityKind },
  { from: logDeliveryKind, field: 'credentials_id', to: credentialKind },
  { from: logDeliveryKind, field: 'storage_configuration_id', to: storageKind },
  { from: networkKind, field: 'vpc_endpoints.rest_api', to: vpcEndpointKind },
  { from: networkKind, field: 'vpc_endpoints.dataplane_relay', to: vpcEndpointKind },
  { from: privateAccessKind, field: 'allowed_vpc_endpoint_ids', to: vpcEndpointKind },
]

/** Throws INVALID_PARAMETER_VALUE for the first field that names something the account has not. */
export function demandReferences(kind: Kind, fields: JsonObject, store: Store): void {
  for (const { field, to } of references.filter(({ from }) => from === kind)) {
    const missing = idsIn(fields, field).find((id) => !objectsOf(to, store).has(id))
    if (missing !== undefined) throw invalidParameter(`${field}: the account has no ${to.word} with the id ${missing}.`)
  }
}

/** Throws INVALID_STATE while something uses it. */
export function demandUnused(kind: Kind, id: string, store: Store): void {
  for (const { from, field } of references.filter(({ to }) => to === kind)) {
    const users = [...objectsOf(from, store).values()].filter(({ fields }) => idsIn(fields, field).includes(id))
    const [user] = users
    if (user === undefined) continue
    const message = `The ${kind.word} ${id} cannot be deleted: the ${from.word} ${user.id} uses it.`
    throw new PlatformError(400, 'INVALID_STATE', message)
  }
}

function idsIn(fields: JsonObject, field: string): readonly string[] {
  return valuesAt(fields, field.split('.')).map(textOf)
}
