import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { findActiveExperiment } from '../experiments/find-experiment.ts'
import { trackingOf } from '../experiments/tracking.ts'
import { readInt64 } from '../mlflow/int64.ts'
import { readTags, writeTags } from '../mlflow/tags.ts'
import { findActiveRun, findRun } from './find-run.ts'
import { describeInfo, describeRun, type Run, runStatuses } from './run.ts'
import { inventName, nameTag, readRunName } from './run-name.ts'

const mostRuns = 5000
const mostTags = 100

export function createRun({ parameters }: ApiRequest, store: Store): Answer {
  const experiment = findActiveExperiment(parameters, store)
  const { runs, budget } = trackingOf(store)
  const start = readInt64(parameters, 'start_time') ?? BigInt(store.clock.now())
  const pairs = readTags(parameters, mostTags)
  const tagged = pairs.findLast(({ key }) => key === nameTag)?.value
  const given = readRunName(parameters)
  if (given !== undefined && tagged !== undefined && given !== tagged) {
    throw invalidParameter(`Both 'run_name' argument and '${nameTag}' tag are specified, but with different values.`)
  }
  if (runs.size >= mostRuns) throw quotaExceeded(`This workspace holds no more than ${mostRuns} runs.`)
  const id = fingerprint(store.sequence.letters(20), 32)
  const name = given ?? tagged ?? inventName(store.sequence)
  const run: Run = {
    id,
    experimentId: experiment.id,
    name,
    user: workspaceUser,
    status: 'RUNNING',
    start,
    end: null,
    artifactUri: `${experiment.artifactLocation}/${id}/artifacts`,
    metrics: new Map(),
    params: new Map(),
    tags: new Map([
      [nameTag, name],
      ['mlflow.user', workspaceUser],
    ]),
    inputs: { datasets: [], models: [] },
    artifacts: [],
    deleted: null,
    deletedWithExperiment: false,
  }
  writeTags(run.tags, pairs, budget)
  runs.set(id, run)
  return jsonAnswer({ run: describeRun(run) })
}

/** The end of a run is only known when it is told. */
export function updateRun({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  const status = parameters.choice('status', runStatuses)
  const end = readInt64(parameters, 'end_time')
  const name = readRunName(parameters)
  if (status !== undefined) run.status = status
  if (end !== undefined) run.end = end
  if (name !== undefined) {
    run.name = name
    run.tags.set(nameTag, name)
  }
  return jsonAnswer({ run_info: describeInfo(run) })
}

export function deleteRun({ parameters }: ApiRequest, store: Store): Answer {
  findActiveRun(parameters, store).deleted = store.clock.now()
  return emptyAnswer()
}

export function restoreRun({ parameters }: ApiRequest, store: Store): Answer {
  const run = findRun(parameters, store)
  if (run.deleted === null) {
    throw invalidParameter(`The run ${run.id} must be in the 'deleted' state. Current state is active.`)
  }
  run.deleted = null
  run.deletedWithExperiment = false
  return emptyAnswer()
}
