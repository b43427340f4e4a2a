import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Endpoint, EndpointConfig, ServedEntity } from './endpoint.ts'
import { configUpdateState } from './life-cycle.ts'

type Deployment = 'DEPLOYMENT_CREATING' | 'DEPLOYMENT_READY' | 'DEPLOYMENT_FAILED'

/** As `get` shows it; `origin` is where this workspace is reached. */
export function describeEndpoint(endpoint: Endpoint, origin: string): JsonObject {
  const { config, pending, failed, name } = endpoint
  const shown = config ?? failed?.config
  return {
    ...describeCommon(endpoint),
    ...(shown === undefined
      ? {}
      : { config: describeConfig(shown, config === null ? 'DEPLOYMENT_FAILED' : 'DEPLOYMENT_READY', failed?.fault) }),
    ...(pending === null
      ? {}
      : { pending_config: { start_time: pending.started, ...describeConfig(pending.config, 'DEPLOYMENT_CREATING') } }),
    permission_level: 'CAN_MANAGE',
    route_optimized: endpoint.routeOptimized,
    ...(endpoint.routeOptimized ? { endpoint_url: `${origin}/serving-endpoints/${name}/invocations` } : {}),
    ...pickFields(endpoint.settings, ['email_notifications']),
  }
}

/** As `list` shows it. */
export function describeSummary(endpoint: Endpoint): JsonObject {
  const config = endpoint.config ?? endpoint.pending?.config ?? endpoint.failed?.config
  const entities = config?.entities ?? []
  const served_entities = entities.map(({ name, settings }) => ({
    name,
    ...pickFields(settings, ['entity_name', 'entity_version', 'external_model', 'foundation_model']),
  }))
  const served_models = entities.flatMap((entity) => {
    const model = asModel(entity)
    return model === null ? [] : [pickFields(model, ['name', 'model_name', 'model_version'])]
  })
  return {
    ...describeCommon(endpoint),
    config: { served_entities, ...(served_models.length === 0 ? {} : { served_models }) },
  }
}

/** What the model is for; nothing for models of one's own, which say it in their signature. */
export function taskOf({ config, pending }: Endpoint): string | undefined {
  const settings = (config ?? pending?.config)?.entities[0]?.settings ?? {}
  const { external_model, task } = settings
  const given = isJsonObject(external_model) ? external_model.task : task
  return typeof given === 'string' ? given : undefined
}

function describeCommon(endpoint: Endpoint): JsonObject {
  const task = taskOf(endpoint)
  const settings = pickFields(endpoint.settings, [
    'ai_gateway',
    'budget_policy_id',
    'description',
    'telemetry_config',
    'uc_system_metrics_export_state',
  ])
  return {
    id: endpoint.id,
    name: endpoint.name,
    creator: endpoint.creator,
    creation_timestamp: endpoint.created,
    last_updated_timestamp: endpoint.updated,
    state: { ready: endpoint.config === null ? 'NOT_READY' : 'READY', config_update: configUpdateState(endpoint) },
    ...(task === undefined ? {} : { task }),
    ...(endpoint.tags.length === 0 ? {} : { tags: endpoint.tags }),
    ...settings,
  }
}

function describeConfig(config: EndpointConfig, deployment: Deployment, fault?: string): JsonObject {
  const { version, entities, routes, autoCapture } = config
  const about = (entity: ServedEntity): JsonObject => ({
    state: { deployment, deployment_state_message: fault ?? messages[deployment] },
    creator: workspaceUser,
    creation_timestamp: entity.created,
  })
  const models = entities.flatMap((entity) => {
    const model = asModel(entity)
    return model === null ? [] : [{ ...model, ...about(entity) }]
  })
  return {
    served_entities: entities.map((entity) => {
      const { task: _task, ...settings } = entity.settings
      return { name: entity.name, ...settings, ...about(entity) }
    }),
    ...(models.length === 0 ? {} : { served_models: models }),
    traffic_config: {
      routes: routes.map(([name, percent]) => ({ served_model_name: name, traffic_percentage: percent })),
    },
    config_version: version,
    ...(autoCapture === null ? {} : { auto_capture_config: autoCapture }),
  }
}

const messages: Readonly<Record<Deployment, string>> = {
  DEPLOYMENT_CREATING: 'Creating resources for served entity',
  DEPLOYMENT_READY: '',
  DEPLOYMENT_FAILED: 'The served entity could not be deployed',
}

/** The older form of an entity that is a registered model; null for all others. */
function asModel({ name, settings }: ServedEntity): JsonObject | null {
  const { entity_name, entity_version, ...others } = settings
  if (entity_name === undefined) return null
  const { max_provisioned_throughput: _most, min_provisioned_throughput: _least, ...kept } = others
  return { name, model_name: entity_name, model_version: entity_version!, ...kept }
}
