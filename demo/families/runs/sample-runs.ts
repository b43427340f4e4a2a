import { fingerprint } from '../../sequence.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Artifact } from './artifact.ts'
import type { Run } from './run.ts'
import { nameTag } from './run-name.ts'
import { type Curve, chance, drawCurves } from './sample-curves.ts'

interface Series {
  experimentId: string
  name: string
  count: number
  everyHours: number
  curves: readonly Curve[]
}

/** The run that is still going on, which examples name, and one that was deleted. */
const runningId = '3f2b1c0d9e8f4a7b8c6d5e4f3a2b1c0d'
const deletedId = '5a4d3c2b1f0e4d9c8b7a6f5e4d3c2b1a'

const minute = 60_000
const hour = 60 * minute
const steps = 20

const series: readonly Series[] = [
  {
    experimentId: '716353',
    name: 'churn',
    count: 36,
    everyHours: 30,
    curves: [
      { key: 'accuracy', from: 0.5, worst: 0.81, best: 0.97 },
      { key: 'loss', from: 0.7, worst: 0.44, best: 0.11 },
      { key: 'val_auc', from: 0.5, worst: 0.78, best: 0.98 },
    ],
  },
  {
    experimentId: '1650948327716355',
    name: 'demand',
    count: 30,
    everyHours: 24,
    curves: [
      { key: 'rmse', from: 9.4, worst: 3.2, best: 0.62 },
      { key: 'mape', from: 0.8, worst: 0.31, best: 0.07 },
    ],
  },
  {
    experimentId: '2309471182940617',
    name: 'fraud',
    count: 32,
    everyHours: 18,
    curves: [
      { key: 'precision', from: 0.1, worst: 0.55, best: 0.93 },
      { key: 'recall', from: 0.1, worst: 0.4, best: 0.88 },
    ],
  },
]

const models = ['tree', 'forest', 'boosting', 'linear']
const rates = ['0.01', '0.05', '0.1']
const files: readonly Artifact[] = [
  { path: 'metrics.json', bytes: 412 },
  { path: 'model/MLmodel', bytes: 823 },
  { path: 'model/conda.yaml', bytes: 217 },
  { path: 'model/metadata/MLmodel', bytes: 823 },
  { path: 'model/model.pkl', bytes: 3_482_117 },
  { path: 'model/python_env.yaml', bytes: 122 },
  { path: 'model/requirements.txt', bytes: 96 },
  { path: 'plots/confusion-matrix.png', bytes: 28_731 },
  { path: 'plots/feature-importance.png', bytes: 31_006 },
]

/** The oldest first. */
export function sampleRuns(now: number): readonly Run[] {
  return series.flatMap((each) => Array.from({ length: each.count }, (_, at) => runOf(each, each.count - 1 - at, now)))
}

interface RunPlace {
  id: string
  artifactUri: string
  /** When it began, in milliseconds since 1970. */
  start: number
}

/** Where the so-and-so-many-th run of a name is, counted from 1; null for an unknown name. */
export function sampleRunPlace(name: string, number: number, now: number): RunPlace | null {
  const of = series.find((each) => each.name === name)
  if (of === undefined) return null
  const id = sampleRunId(of, number)
  return { id, artifactUri: artifactUriOf(of, id), start: startOf(of, of.count - number, now) }
}

function startOf({ everyHours }: Series, ago: number, now: number): number {
  return now - ago * everyHours * hour - 3 * hour
}

function sampleRunId({ name }: Series, number: number): string {
  return fingerprint(`${name} ${number}`, 32)
}

function artifactUriOf({ experimentId }: Series, id: string): string {
  return `dbfs:/databricks/mlflow-tracking/${experimentId}/${id}/artifacts`
}

/** `ago` counts the runs since. */
function runOf(of: Series, ago: number, now: number): Run {
  const text = `${of.name} ${of.count - ago}`
  const isRunning = ago === 0 && of.name === 'churn'
  const isDeleted = ago === of.count - 1 && of.name === 'churn'
  const id = isRunning ? runningId : isDeleted ? deletedId : sampleRunId(of, of.count - ago)
  const start = isRunning ? now - steps * minute : startOf(of, ago, now)
  const failed = ago % 11 === 7
  const name = `${of.name}-${String(of.count - ago).padStart(2, '0')}`
  return {
    id,
    experimentId: of.experimentId,
    name,
    user: workspaceUser,
    status: isRunning ? 'RUNNING' : failed ? 'FAILED' : 'FINISHED',
    start: BigInt(start),
    end: isRunning ? null : BigInt(start + (steps + 1) * minute),
    artifactUri: artifactUriOf(of, id),
    metrics: drawCurves(of.curves, chance(text), failed ? 4 : steps, start),
    params: new Map([
      ['model', models[ago % models.length]!],
      ['learning_rate', rates[ago % rates.length]!],
      ['max_depth', String(4 + (ago % 5))],
    ]),
    tags: new Map([
      [nameTag, name],
      ['mlflow.user', workspaceUser],
      ['mlflow.source.name', `/Shared/train-${of.name}`],
      ['mlflow.source.type', 'NOTEBOOK'],
      ['team', 'data-platform'],
    ]),
    inputs: { datasets: [trainingData(of.name)], models: [] },
    artifacts: failed || isRunning ? [] : files,
    deleted: isDeleted ? now - 24 * hour : null,
    deletedWithExperiment: false,
  }
}

function trainingData(name: string): Run['inputs']['datasets'][number] {
  return {
    dataset: {
      name: `main.default.${name}_features`,
      digest: fingerprint(name, 8),
      source_type: 'delta_table',
      source: `{"delta_table_name":"main.default.${name}_features"}`,
    },
    tags: [{ key: 'mlflow.data.context', value: 'training' }],
  }
}
