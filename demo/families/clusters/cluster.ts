import type { ExactNumber, JsonObject } from '#shared/json/exact-value.ts'

export type ClusterState =
  | 'PENDING'
  | 'RUNNING'
  | 'RESTARTING'
  | 'RESIZING'
  | 'TERMINATING'
  | 'TERMINATED'
  | 'ERROR'
  | 'UNKNOWN'

export type ClusterSource = 'UI' | 'API' | 'JOB' | 'SQL' | 'PIPELINE' | 'MODELS' | 'PIPELINE_MAINTENANCE'

export interface ClusterEvent {
  /** Milliseconds since 1970. */
  timestamp: number
  type: string
  details: JsonObject
}

export interface Cluster {
  id: string
  sparkContextId: ExactNumber | number
  creator: string
  source: ClusterSource
  /** As given on create and edit: what `spec` shows, and most of what `get` shows. */
  attributes: JsonObject
  state: ClusterState
  stateMessage: string
  /** The state that follows, and when, in milliseconds since 1970; null at rest. */
  next: { state: ClusterState; at: number } | null
  /** Workers at work now: differs from the wish while it resizes. */
  workers: number
  /** Milliseconds since 1970, these four. */
  startTime: number
  restartedTime: number
  terminatedTime: number | null
  stateLossTime: number
  terminationReason: JsonObject | null
  pinned: boolean
  /** Oldest first. */
  events: ClusterEvent[]
}
