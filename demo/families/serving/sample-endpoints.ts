import type { JsonObject } from '#shared/json/exact-value.ts'
import { fingerprint } from '../../sequence.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { type Endpoint, type EndpointConfig, noUsage } from './endpoint.ts'

const minute = 60_000
const day = 1440 * minute

const compute = { workload_size: 'Small', scale_to_zero_enabled: true, workload_type: 'CPU' }

function configOf(version: number, created: number, entities: readonly [string, JsonObject][]): EndpointConfig {
  return {
    version,
    entities: entities.map(([name, settings]) => ({ name, settings, created })),
    routes: entities.map(([name], place) => [name, place === 0 ? 100 : 0] as const),
    autoCapture: null,
  }
}

function endpointOf(name: string, created: number, facts: Partial<Endpoint>): Endpoint {
  return {
    id: fingerprint(`endpoint/${name}`, 32),
    name,
    creator: workspaceUser,
    created,
    updated: created,
    routeOptimized: false,
    tags: [],
    rateLimits: [],
    settings: {},
    config: null,
    pending: null,
    failed: null,
    usage: noUsage(),
    ...facts,
  }
}

/** Models of one's own in every state, and two that the platform brings along. */
export function sampleEndpoints(now: number): readonly Endpoint[] {
  const churn = (version: number): [string, JsonObject] => [
    `churn-${version}`,
    { entity_name: 'main.default.churn', entity_version: String(version), ...compute },
  ]
  const fares = (version: number): [string, JsonObject] => [
    `fares-${version}`,
    { entity_name: 'main.default.fares', entity_version: String(version), ...compute },
  ]
  const gpu: JsonObject = { ...compute, workload_type: 'GPU_XLARGE', scale_to_zero_enabled: false }
  const vision: [string, JsonObject] = ['signs-2', { entity_name: 'main.default.signs', entity_version: '2', ...gpu }]
  return [
    endpointOf('churn-scores', now - 40 * day, {
      tags: [{ key: 'team', value: 'data-platform' }],
      settings: { description: 'How likely a customer is to leave.' },
      config: configOf(1, now - 40 * day, [churn(1)]),
    }),
    endpointOf('fare-estimates', now - 12 * day, {
      config: configOf(3, now - 6 * day, [fares(4)]),
      pending: {
        config: configOf(4, now - 2 * minute, [fares(5), fares(4)]),
        started: now - 2 * minute,
        ends: now + 10 * minute,
        fault: null,
      },
    }),
    endpointOf('street-signs', now - 3 * day, {
      failed: {
        config: configOf(1, now - 3 * day, [vision]),
        fault: 'No GPU_XLARGE capacity is left in this region. Try another workload_type.',
      },
    }),
    platformModel('databricks-meta-llama-3-3-70b-instruct', 'Meta Llama 3.3 70B Instruct', 'llm/v1/chat', now),
    platformModel('databricks-gte-large-en', 'GTE Large (En)', 'llm/v1/embeddings', now),
  ]
}

function platformModel(name: string, title: string, task: string, now: number): Endpoint {
  const foundation_model = { name: `system.ai.${name}`, display_name: title }
  return endpointOf(name, now - 300 * day, {
    creator: 'Databricks',
    config: configOf(1, now - 300 * day, [[name, { foundation_model, task }]]),
  })
}
