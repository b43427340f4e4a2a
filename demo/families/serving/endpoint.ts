import type { JsonObject } from '#shared/json/exact-value.ts'

/** One model, or one version of a model, behind an endpoint. */
export interface ServedEntity {
  name: string
  /** What `served_entities` shows, without name, state and dates. */
  settings: JsonObject
  /** Milliseconds since 1970. */
  created: number
}

export interface EndpointConfig {
  version: number
  entities: readonly ServedEntity[]
  /** Whole percents by the entity's name; together 100. */
  routes: readonly (readonly [name: string, percent: number])[]
  autoCapture: JsonObject | null
}

interface PendingConfig {
  config: EndpointConfig
  /** Milliseconds since 1970, both. */
  started: number
  ends: number
  /** Why it will come to nothing; null for success. */
  fault: string | null
}

export interface Endpoint {
  id: string
  name: string
  creator: string
  /** Milliseconds since 1970, both. */
  created: number
  updated: number
  routeOptimized: boolean
  tags: readonly JsonObject[]
  rateLimits: readonly JsonObject[]
  /** By their names in answers: `ai_gateway`, `description` and other fields that are shown as they were set. */
  settings: JsonObject
  /** What answers; null until the first configuration is ready. */
  config: EndpointConfig | null
  pending: PendingConfig | null
  /** The last change that failed; null after one that did not. */
  failed: { config: EndpointConfig; fault: string } | null
  usage: Usage
}

interface Usage {
  /** Calls by the name of the entity that answered. */
  calls: Map<string, number>
  refused: number
  /** The minute since 1970 that the rate limits look at, and its calls. */
  minute: number
  callsInMinute: number
}

export function noUsage(): Usage {
  return { calls: new Map(), refused: 0, minute: 0, callsInMinute: 0 }
}
