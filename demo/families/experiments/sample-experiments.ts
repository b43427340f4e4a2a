import { type Experiment, ownTags } from './experiment.ts'

const day = 86_400_000

type Sample = readonly [id: string, name: string, tags: readonly (readonly [string, string])[], days: number]

/** How long ago each was made, in days. */
const samples: readonly Sample[] = [
  [
    '716353',
    '/Shared/churn',
    [
      ['team', 'data-platform'],
      ['mlflow.note.content', 'Who is about to leave, from the last three months of use.'],
    ],
    60,
  ],
  ['1650948327716355', '/Users/someone@example.com/demand-forecast', [['team', 'planning']], 45],
  ['2309471182940617', '/Shared/fraud-scores', [['team', 'risk']], 30],
  ['3018475620193847', '/Users/someone@example.com/first-steps', [], 12],
  ['4127365098127364', '/Repos/someone@example.com/etl/anomalies', [['team', 'data-platform']], 4],
]

const deletedSample: Sample = ['716354', '/Shared/old-trials', [['team', 'data-platform']], 200]

export function sampleExperiments(now: number): readonly Experiment[] {
  const deleted = { ...experimentOf(deletedSample, now), updated: now - 20 * day, deleted: now - 20 * day }
  return [...samples.map((sample) => experimentOf(sample, now)), deleted]
}

function experimentOf([id, name, tags, days]: Sample, now: number): Experiment {
  return {
    id,
    name,
    artifactLocation: `dbfs:/databricks/mlflow-tracking/${id}`,
    tags: new Map([...ownTags(name), ...tags]),
    traceLocation: null,
    created: now - days * day,
    updated: now - (days - 1) * day,
    deleted: null,
  }
}
