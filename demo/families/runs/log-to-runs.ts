import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { type Tracking, trackingOf } from '../experiments/tracking.ts'
import { noteMetric } from '../logged-models/note-metric.ts'
import { type Budget, spend } from '../mlflow/budget.ts'
import { readParam, readParams, writeParams } from '../mlflow/params.ts'
import { type Pair, readItems, readPair, readTags, writeTags } from '../mlflow/tags.ts'
import { findActiveRun } from './find-run.ts'
import { addPoint } from './metric.ts'
import { type LoggedPoint, readMetric } from './read-metric.ts'
import type { Run } from './run.ts'
import { nameTag } from './run-name.ts'

const mostMetrics = 1000
const mostTags = 100
const mostInAll = 1000
const pointCosts = 200

export function logMetric({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  writeMetrics(run, [readMetric(parameters)], trackingOf(store))
  return emptyAnswer()
}

export function logParameter({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  writeParams(run.params, [readParam(parameters)], ownerOf(run), trackingOf(store).budget)
  return emptyAnswer()
}

/** Everything is read before anything is written; a parameter that cannot be changed still leaves the metrics in. */
export function logBatch({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  const metrics = readItems(parameters, 'metrics', mostMetrics).map(readMetric)
  const params = readParams(parameters)
  const tags = readTags(parameters, mostTags)
  const count = metrics.length + params.length + tags.length
  if (count > mostInAll) {
    throw invalidParameter(
      `A batch logging request can contain at most ${mostInAll} metrics, params and tags in all. Got ${count}.`,
    )
  }
  const tracking = trackingOf(store)
  writeMetrics(run, metrics, tracking)
  writeParams(run.params, params, ownerOf(run), tracking.budget)
  writeRunTags(run, tags, tracking.budget)
  return emptyAnswer()
}

export function setTag({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  writeRunTags(run, [readPair(parameters)], trackingOf(store).budget)
  return emptyAnswer()
}

export function deleteTag({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  const key = parameters.requiredText('key')
  if (!run.tags.delete(key)) throw doesNotExist(`No tag with name: ${key.slice(0, 250)} in run with id ${run.id}`)
  return emptyAnswer()
}

function writeMetrics(run: Run, logged: readonly LoggedPoint[], { budget, loggedModels }: Tracking): void {
  for (const { key, point } of logged) {
    spend(budget, pointCosts + 2 * Object.values(point.about).join('').length)
    addPoint(run.metrics, key, point)
    noteMetric(loggedModels, run.id, key, point)
  }
}

function ownerOf({ id }: Run): string {
  return `run ID='${id}'`
}

function writeRunTags(run: Run, pairs: readonly Pair[], budget: Budget): void {
  writeTags(run.tags, pairs, budget)
  run.name = run.tags.get(nameTag) ?? run.name
}
