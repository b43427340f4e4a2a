import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import { listFolder } from './artifact.ts'
import { findRun } from './find-run.ts'
import { describePoint } from './metric.ts'
import { describeRun } from './run.ts'

const mostPoints = 25_000
const filesInPage = 1000

/** Also one that is deleted. */
export function getRun({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer({ run: describeRun(findRun(parameters, store)) })
}

/** Every value of a metric in the order in which they came; of an unknown metric none. */
export function getHistory({ parameters }: ApiRequest, store: Store): Answer {
  const run = findRun(parameters, store)
  const key = parameters.requiredText('metric_key')
  const history = run.metrics.get(key)?.history ?? []
  const { items, next } = pageOf(parameters, history, { name: 'max_results', usual: mostPoints, most: mostPoints })
  const metrics = items.map((point) => describePoint(key, point))
  return jsonAnswer({ ...unlessEmpty('metrics', metrics), ...next })
}

/** One folder, not what is in its folders. */
export function listArtifacts({ parameters }: ApiRequest, store: Store): Answer {
  const run = findRun(parameters, store)
  const path = (parameters.text('path') ?? '').replace(/\/$/, '')
  if (path.startsWith('/') || path.split('/').includes('..')) {
    throw invalidParameter(`Invalid path: ${path.slice(0, 200)}. It must be relative to the artifacts of the run.`)
  }
  const files = listFolder(run.artifacts, path)
  const { items, next } = pageOf(parameters, files, { name: 'max_results', usual: filesInPage, most: filesInPage })
  return jsonAnswer({ root_uri: run.artifactUri, ...unlessEmpty('files', items), ...next })
}
