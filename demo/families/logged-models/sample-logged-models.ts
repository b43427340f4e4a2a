import { fingerprint } from '../../sequence.ts'
import type { Run } from '../runs/run.ts'
import { meId } from '../scim/sample-directory.ts'
import type { LoggedModel } from './logged-model.ts'

const minute = 60_000

/** The one that examples name; it comes from the run that is still going on. */
const pendingId = 'm-7f3b2c1e4d5a4b6c8d7e9f0a1b2c3d4e'

/** One of every third sample run that gave a model, and one that is being made. */
export function sampleLoggedModels(runs: readonly Run[]): readonly LoggedModel[] {
  const going = runs.filter(({ status }) => status === 'RUNNING')
  const done = runs.filter(({ artifacts, deleted }) => artifacts.length > 0 && deleted === null)
  return [...done.filter((_, at) => at % 3 === 0), ...going].map(modelOf)
}

function modelOf(run: Run): LoggedModel {
  const isReady = run.end !== null
  const id = isReady ? `m-${fingerprint(`logged ${run.id}`, 32)}` : pendingId
  const created = Number(run.start) + 10 * minute
  const dataset = `main.default.${run.name.replace(/-\d+$/, '')}_features`
  return {
    id,
    experimentId: run.experimentId,
    name: run.name,
    type: run.params.get('model') ?? '',
    sourceRunId: run.id,
    artifactUri: run.artifactUri.replace(/[^/]+\/artifacts$/, `models/${id}/artifacts`),
    status: isReady ? 'LOGGED_MODEL_READY' : 'LOGGED_MODEL_PENDING',
    creatorId: meId,
    params: new Map(run.params),
    tags: new Map([['team', 'data-platform']]),
    metrics: [...run.metrics.values()].map(({ key, latest }) => ({
      key,
      runId: run.id,
      point: { ...latest, about: { model_id: id, dataset_name: dataset } },
    })),
    created,
    updated: isReady ? Number(run.end) : created,
  }
}
