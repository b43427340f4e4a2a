import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { trackingOf } from '../experiments/tracking.ts'
import type { Budget } from '../mlflow/budget.ts'
import { spend } from '../mlflow/budget.ts'
import { type Pair, readItems, readPair, readTags, writeTags } from '../mlflow/tags.ts'
import { findActiveRun } from './find-run.ts'
import { addPoint } from './metric.ts'
import { type LoggedPoint, readMetric } from './read-metric.ts'
import type { Run } from './run.ts'
import { nameTag } from './run-name.ts'

const longestParam = 6000
const mostMetrics = 1000
const mostParams = 100
const mostTags = 100
const mostInAll = 1000
const pointCosts = 200

export function logMetric({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  writeMetrics(run, [readMetric(parameters)], trackingOf(store).budget)
  return emptyAnswer()
}

export function logParameter({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  writeParams(run, [readPair(parameters, longestParam)], trackingOf(store).budget)
  return emptyAnswer()
}

/** Everything is read before anything is written; a parameter that cannot be changed still leaves the metrics in. */
export function logBatch({ parameters }: ApiRequest, store: Store): Answer {
  const run = findActiveRun(parameters, store)
  const metrics = readItems(parameters, 'metrics', mostMetrics).map(readMetric)
  const params = readItems(parameters, 'params', mostParams).map((item) => readPair(item, longestParam))
  const tags = readTags(parameters, mostTags)
  const count = metrics.length + params.length + tags.length
  if (count > mostInAll) {
    throw invalidParameter(
      `A batch logging request can contain at most ${mostInAll} metrics, params and tags in all. Got ${count}.`,
    )
  }
  const { budget } = trackingOf(store)
  writeMetrics(run, metrics, budget)
  writeParams(run, params, budget)
  writeRunTags(run, tags, budget)
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

function writeMetrics(run: Run, logged: readonly LoggedPoint[], budget: Budget): void {
  for (const { key, point } of logged) {
    spend(budget, pointCosts)
    addPoint(run.metrics, key, point)
  }
}

/** The same value again is no change. Throws INVALID_PARAMETER_VALUE for another one. */
function writeParams(run: Run, pairs: readonly Pair[], budget: Budget): void {
  for (const { key, value } of pairs) {
    const old = run.params.get(key)
    if (old !== undefined && old !== value) {
      throw invalidParameter(
        `Changing param values is not allowed. Param with key='${key}' was already logged with value='${old}' for run ID='${run.id}'. Attempted logging new value '${value}'.`,
      )
    }
    if (old === undefined) spend(budget, 2 * (key.length + value.length) + 100)
    run.params.set(key, value)
  }
}

function writeRunTags(run: Run, pairs: readonly Pair[], budget: Budget): void {
  writeTags(run.tags, pairs, budget)
  run.name = run.tags.get(nameTag) ?? run.name
}
