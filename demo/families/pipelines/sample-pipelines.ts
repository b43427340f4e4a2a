import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Fault, Pipeline, Update } from './pipeline.ts'

const hour = 3_600_000
const common = { development: false, photon: true, channel: 'CURRENT', edition: 'ADVANCED' }

interface Sample {
  id: string
  spec: JsonObject
  datasets: readonly string[]
  /** How many updates there are, one every so many hours; the newest as old as that. */
  updates: number
  every: number
  /** Of the newest update. */
  fault?: Fault
}

const samples: readonly Sample[] = [
  {
    id: '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e',
    spec: {
      name: 'trips-daily',
      catalog: 'main',
      schema: 'default',
      serverless: true,
      continuous: false,
      libraries: [{ notebook: { path: '/Workspace/Shared/trips-pipeline' } }],
      configuration: { 'trips.source': '/Volumes/main/default/landing' },
      ...common,
    },
    datasets: ['trips_raw', 'trips_clean'],
    updates: 60,
    every: 24,
  },
  {
    id: '2c8e4f10-93b7-4d62-a5f8-61d0c7b9e342',
    spec: {
      name: 'trips-bronze',
      catalog: 'main',
      schema: 'default',
      serverless: true,
      continuous: true,
      libraries: [{ file: { path: '/Workspace/Shared/trips/bronze.sql' } }],
      ...common,
    },
    datasets: ['bronze'],
    updates: 1,
    every: 40,
  },
  {
    id: 'b91d7a36-05ce-4f88-8e21-7ac43f60d915',
    spec: {
      name: 'fares-checked',
      storage: 'dbfs:/pipelines/fares-checked',
      target: 'fares',
      continuous: false,
      clusters: [{ label: 'default', autoscale: { min_workers: 1, max_workers: 4, mode: 'ENHANCED' } }],
      libraries: [{ notebook: { path: '/Shared/weekly-report' } }],
      notifications: [{ email_recipients: [workspaceUser], alerts: ['on-update-failure'] }],
      ...common,
    },
    datasets: ['fares_raw', 'fares_checked'],
    updates: 4,
    every: 5,
    fault: {
      during: 'RUNNING',
      className: 'com.databricks.pipelines.common.errors.ExpectationViolationException',
      message: "Flow 'fares_checked' failed to meet the expectation: has fare (fare > 0). 3 rows were below.",
    },
  },
  {
    id: 'e05f6b72-1c4a-4e39-9d80-25f7a8c31b64',
    spec: {
      name: 'first-attempt',
      catalog: 'main',
      schema: 'default',
      serverless: true,
      continuous: false,
      libraries: [{ notebook: { path: `/Users/${workspaceUser}/first-steps` } }],
      ...common,
      development: true,
    },
    datasets: [],
    updates: 0,
    every: 24,
  },
]

export function samplePipelines({ clock }: Store): readonly Pipeline[] {
  return samples.map((sample) => pipelineOf(sample, clock.now()))
}

function pipelineOf(sample: Sample, now: number): Pipeline {
  const { id, spec, updates, every } = sample
  const made = now - (updates + 2) * every * hour
  return {
    id,
    spec,
    parameters: null,
    runAs: { user_name: workspaceUser },
    creator: workspaceUser,
    lastModified: made,
    updates: Array.from({ length: updates }, (_, place) => updateOf(sample, updates - place, now)),
    actions: [{ at: made, message: `User ${workspaceUser} performed action: CREATE` }],
  }
}

/** `age` counts back from the newest, which is 1. */
function updateOf({ id, spec, datasets, every, fault }: Sample, age: number, now: number): Update {
  return {
    id: uuidOf(`${id}/sample/${age}`),
    created: now - age * every * hour,
    stopped: null,
    cause: age % 7 === 0 ? 'USER_ACTION' : 'JOB_TASK',
    asked: { full_refresh: age % 28 === 0 },
    config: spec,
    datasets,
    fault: age === 1 ? (fault ?? null) : null,
  }
}
