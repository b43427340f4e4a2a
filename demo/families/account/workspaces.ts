import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { workspaceId } from '../../http/write-answer.ts'
import type { Store } from '../../store.ts'
import { type AccountObject, creationTime, type Kind } from './kind.ts'
import { readFormed, readName, readTags, readTextObject, readTexts } from './read-fields.ts'
import { sampleObjects, sampleWorkspaceId, usedIds } from './samples.ts'

/** How long a workspace takes to come up, after its creation and after a change, in milliseconds. */
const settlesIn = 30_000
/** The configurations that a workspace uses, which can also be changed later. */
const configurations = [
  'credentials_id',
  'storage_configuration_id',
  'network_id',
  'private_access_settings_id',
  'managed_services_customer_managed_key_id',
  'storage_customer_managed_key_id',
  'network_connectivity_config_id',
]
const tiers = ['STANDARD', 'PREMIUM', 'ENTERPRISE'] as const

export const workspaceKind: Kind = {
  path: 'workspaces',
  word: 'workspace',
  idField: 'workspace_id',
  newId: ({ sequence }) => sequence.digits(16),
  nameField: 'deployment_name',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [sampleWorkspaceId]: sample('production', 'example-production', {
        credentials_id: usedIds.credentials,
        storage_configuration_id: usedIds.storage,
        network_id: usedIds.network,
        private_access_settings_id: usedIds.privateAccess,
        managed_services_customer_managed_key_id: usedIds.key,
        network_connectivity_config_id: usedIds.connectivity,
        custom_tags: { team: 'data-platform' },
      }),
      [workspaceId]: sample('demo', 'example-demo', { compute_mode: 'SERVERLESS' }),
    }),
  read: (parameters, before) => (before === undefined ? readNew(parameters) : readConfigurations(parameters)),
  more: (object, store) => ({ ...creationTime(object), ...statusOf(object, store) }),
  leavesFor: 10_000,
}

/** PROVISIONING until the clock has gone on for a while, CANCELLING while it is being deleted. */
export function statusOf({ leaving, updated }: AccountObject, { clock }: Store): JsonObject {
  if (leaving !== undefined) return status('CANCELLING', 'Workspace is being deleted.')
  const settled = clock.now() - updated >= settlesIn
  return settled
    ? status('RUNNING', 'Workspace is running.')
    : status('PROVISIONING', 'Workspace resources are being set up.')
}

function status(workspace_status: string, workspace_status_message: string): JsonObject {
  return { workspace_status, workspace_status_message }
}

function readNew(parameters: Parameters): JsonObject {
  const mode = parameters.choice('compute_mode', ['HYBRID', 'SERVERLESS']) ?? 'HYBRID'
  const tier = parameters.choice('pricing_tier', tiers)
  const deployment = parameters.has('deployment_name')
    ? {
        deployment_name: readFormed(
          parameters,
          'deployment_name',
          /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/,
          'a part of a host name',
        ),
      }
    : {}
  return {
    workspace_name: readName(parameters, 'workspace_name', 100),
    ...deployment,
    ...readCloud(parameters, mode),
    compute_mode: mode,
    pricing_tier: tier ?? 'PREMIUM',
    ...readConfigurations(parameters),
  }
}

/** With compute in the own cloud account a workspace needs a role and a bucket there. */
function readCloud(parameters: Parameters, mode: string): JsonObject {
  if (parameters.has('cloud_resource_container')) {
    const project = readTextObject(parameters, 'cloud_resource_container.gcp', ['project_id'])
    return { cloud: 'gcp', location: readName(parameters, 'location'), cloud_resource_container: { gcp: project } }
  }
  const aws_region = readFormed(parameters, 'aws_region', /^[a-z]{2}(-[a-z]+)+-\d$/, 'a region, as us-west-2')
  if (mode === 'HYBRID') {
    parameters.requiredText('credentials_id')
    parameters.requiredText('storage_configuration_id')
  }
  return { cloud: 'aws', aws_region }
}

function readConfigurations(parameters: Parameters): JsonObject {
  const tags = readTags(parameters, 'custom_tags')
  return { ...readTexts(parameters, configurations), ...(tags === undefined ? {} : { custom_tags: tags }) }
}

/** The fields of an update mask. Throws INVALID_PARAMETER_VALUE for one that no update can change. */
export function readMask(mask: string): readonly string[] {
  const changeable = [...configurations, 'custom_tags']
  if (mask === '*') return changeable
  const names = mask.split(',').map((name) => name.trim().replace(/^customer_facing_workspace\./, ''))
  const wrong = names.find((name) => !changeable.includes(name))
  if (wrong !== undefined) throw invalidParameter(`update_mask names ${wrong.slice(0, 200)}, which cannot be changed.`)
  return names
}

function sample(name: string, deployment: string, more: JsonObject): JsonObject {
  return {
    workspace_name: name,
    deployment_name: deployment,
    cloud: 'aws',
    aws_region: 'us-west-2',
    compute_mode: 'HYBRID',
    pricing_tier: 'ENTERPRISE',
    ...more,
  }
}
