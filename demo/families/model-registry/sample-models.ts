import { fingerprint } from '../../sequence.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { sampleRunPlace } from '../runs/sample-runs.ts'
import type { Comment } from './comment.ts'
import type { Model, ModelVersion } from './model.ts'
import type { Stage } from './stage.ts'
import type { Webhook } from './webhook.ts'

const hour = 3_600_000
const day = 24 * hour

/** The ones that examples name: of the first model, and of a comment and a webhook. */
const churnId = '9d8c7b6a5f4e4d3c8b2a1f0e9d8c7b6a'
const exampleId = '7f3b2c1e4d5a4b6c8d7e9f0a1b2c3d4e'

interface Sample {
  name: string
  description: string
  team: string
  /** The sample runs that the versions come from, and their stages. */
  runs: string | null
  stages: readonly Stage[]
}

const samples: readonly Sample[] = [
  {
    name: 'churn',
    description: 'Who is about to leave.',
    team: 'data-platform',
    runs: 'churn',
    stages: ['Archived', 'Archived', 'Archived', 'Production', 'Staging', 'None'],
  },
  {
    name: 'demand-forecast',
    description: 'How much is ordered, a week ahead.',
    team: 'planning',
    runs: 'demand',
    stages: ['Archived', 'None', 'None'],
  },
  {
    name: 'fraud-scores',
    description: 'How odd a payment looks.',
    team: 'risk',
    runs: 'fraud',
    stages: ['Archived', 'Production'],
  },
  { name: 'basket-affinity', description: '', team: 'planning', runs: null, stages: ['Staging'] },
  { name: 'delivery-times', description: '', team: 'planning', runs: null, stages: ['None'] },
  { name: 'ticket-topics', description: 'What a support ticket is about.', team: 'support', runs: null, stages: [] },
]

export function sampleModels(now: number): readonly Model[] {
  return samples.map((sample, at) => {
    const created = now - (40 - at) * day
    const versions = sample.stages.map((stage, place) => versionOf(sample, stage, place + 1, now))
    return {
      id: sample.name === 'churn' ? churnId : fingerprint(`model ${sample.name}`, 32),
      name: sample.name,
      description: sample.description,
      user: workspaceUser,
      tags: new Map([['team', sample.team]]),
      versions,
      nextNumber: versions.length + 1,
      created,
      updated: versions.at(-1)?.updated ?? created,
    }
  })
}

function versionOf({ name, team, runs }: Sample, stage: Stage, number: number, now: number): ModelVersion {
  const run = runs === null ? null : sampleRunPlace(runs, number * 4 + 1, now)
  const created = run === null ? now - 9 * day : run.start + 5 * hour
  const isAsked = name === 'churn' && number === 1
  return {
    number,
    description: stage === 'Production' ? 'Better than its predecessor on every segment.' : '',
    user: workspaceUser,
    source: run === null ? `dbfs:/models/${name}/${number}` : `${run.artifactUri}/model`,
    runId: run?.id ?? '',
    runLink: '',
    stage,
    stageSince: created + day,
    tags: new Map([['team', team]]),
    requests: isAsked
      ? [
          {
            id: fingerprint('request 1', 32),
            stage: 'Production',
            user: workspaceUser,
            comment: 'Back to this one until the new features are trusted.',
            created: created + 2 * day,
          },
        ]
      : [],
    created,
    updated: created + day,
  }
}

export function sampleComments(now: number): readonly Comment[] {
  const text = 'Compared on last quarter: two points better.'
  const when = now - 3 * day
  return [{ id: exampleId, model: 'churn', version: 1, text, user: workspaceUser, created: when, updated: when }]
}

export function sampleWebhooks(now: number): readonly Webhook[] {
  return [
    {
      id: exampleId,
      model: 'churn',
      events: ['MODEL_VERSION_CREATED', 'MODEL_VERSION_TRANSITIONED_STAGE'],
      description: 'Tells the channel of the team.',
      status: 'ACTIVE',
      target: { http_url_spec: { url: 'https://example.com/hooks/models', enable_ssl_verification: true } },
      created: now - 20 * day,
      updated: now - 20 * day,
    },
    {
      id: fingerprint('webhook 2', 32),
      model: null,
      events: ['REGISTERED_MODEL_CREATED'],
      description: '',
      status: 'DISABLED',
      target: { job_spec: { job_id: '716353', workspace_url: 'https://example.cloud.databricks.com' } },
      created: now - 10 * day,
      updated: now - 5 * day,
    },
  ]
}
