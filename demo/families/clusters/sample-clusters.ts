import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Cluster, ClusterSource, ClusterState } from './cluster.ts'
import { firstWorkers } from './cluster-size.ts'
import { sampleAttributes } from './sample-attributes.ts'
import { sampleEvents } from './sample-events.ts'

interface Sample {
  id: string
  /** Digits. */
  sparkContextId: string
  attributes: JsonObject
  state: ClusterState
  source: ClusterSource
  /** Milliseconds since 1970. */
  startTime: number
  /** Starts and ends of days past that the event log shows. */
  pastDays?: number
  terminated?: { at: number; message: string; reason: JsonObject }
  pinned?: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The clusters of the platform's reference page, and some more so that a list is worth looking at. */
export function sampleClusters(now: number): readonly Cluster[] {
  return [...referenceSamples(now), ...furtherSamples(now)].map((sample) => clusterOf(sample, now))
}

function referenceSamples(now: number): readonly Sample[] {
  return [
    {
      id: '1234-567890-patch123',
      sparkContextId: '1234567890123456789',
      attributes: sampleAttributes.exploration,
      state: 'RUNNING',
      source: 'UI',
      startTime: 1547078156000,
      pastDays: 24,
      pinned: true,
    },
    {
      id: '1234-567890-batch123',
      sparkContextId: '123456789012345678',
      attributes: sampleAttributes.autoscaling,
      state: 'RUNNING',
      source: 'API',
      startTime: 1547078156000,
    },
    {
      id: '2345-678901-rigs234',
      sparkContextId: '4020997813441462001',
      attributes: sampleAttributes.shared,
      state: 'TERMINATED',
      source: 'UI',
      startTime: now - 3 * day,
      terminated: {
        at: now - 3 * day + 5 * hour,
        message: 'Inactive cluster terminated (inactive for 60 minutes).',
        reason: { code: 'INACTIVITY', type: 'SUCCESS', parameters: { inactivity_duration_min: '60' } },
      },
    },
  ]
}

function furtherSamples(now: number): readonly Sample[] {
  return [
    {
      id: '0923-164208-meows279',
      sparkContextId: '6214889301177345022',
      attributes: sampleAttributes.nightlyJob,
      state: 'TERMINATED',
      source: 'JOB',
      startTime: now - 7 * hour,
      terminated: {
        at: now - 7 * hour + 42 * minute,
        message: 'The job run that this cluster was made for has ended.',
        reason: { code: 'JOB_FINISHED', type: 'SUCCESS', parameters: {} },
      },
    },
    {
      id: '0110-093012-glow815',
      sparkContextId: '8731650027493118846',
      attributes: sampleAttributes.training,
      state: 'RUNNING',
      source: 'UI',
      startTime: now - 95 * minute,
      pinned: true,
    },
    {
      id: '0108-221905-tidal402',
      sparkContextId: '2507113986642098713',
      attributes: sampleAttributes.dashboards,
      state: 'TERMINATED',
      source: 'API',
      startTime: now - 26 * hour,
      terminated: {
        at: now - 26 * hour + 11 * minute,
        message: 'The cloud provider had no spot instances of this type left.',
        reason: {
          code: 'AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE',
          type: 'CLOUD_FAILURE',
          parameters: { aws_api_error_code: 'InsufficientInstanceCapacity' },
        },
      },
    },
  ]
}

function clusterOf(sample: Sample, now: number): Cluster {
  const terminated = sample.terminated ?? null
  const cluster: Cluster = {
    id: sample.id,
    sparkContextId: numberOf(sample.sparkContextId),
    creator: workspaceUser,
    source: sample.source,
    attributes: sample.attributes,
    state: sample.state,
    stateMessage: terminated?.message ?? '',
    next: null,
    workers: terminated === null ? firstWorkers(sample.attributes) : 0,
    startTime: sample.startTime,
    restartedTime: sample.startTime,
    terminatedTime: terminated?.at ?? null,
    stateLossTime: terminated?.at ?? sample.startTime,
    terminationReason: terminated?.reason ?? null,
    pinned: sample.pinned ?? false,
    events: [],
  }
  cluster.events = sampleEvents(cluster, sample.pastDays ?? 0, now)
  return cluster
}
