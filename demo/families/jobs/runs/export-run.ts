import { isJsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { toHtml } from '../../workspace/notebook-html.ts'
import { splitCells } from '../../workspace/notebook-source.ts'
import { nameOf } from '../../workspace/workspace-path.ts'
import { objectsOf } from '../../workspace/workspace-tree.ts'
import { shortPath } from './begin-run.ts'
import { findAttempt } from './run-output.ts'
import { pathOf } from './task-outcome.ts'

/** The notebook that a task ran, as a page. */
export function exportRun({ parameters }: ApiRequest, store: Store): Answer {
  const views = parameters.choice('views_to_export', ['CODE', 'DASHBOARDS', 'ALL']) ?? 'CODE'
  const { attempt } = findAttempt(parameters, store)
  if (!isJsonObject(attempt.task.notebook_task)) {
    throw invalidParameter(`Run ${attempt.id} is not one of a notebook. Only notebook runs can be exported.`)
  }
  // None of the sample notebooks has a dashboard.
  if (views === 'DASHBOARDS') return jsonAnswer({ views: [] })
  const path = shortPath(pathOf(attempt.task))
  const notebook = objectsOf(store).get(path)
  if (notebook?.type !== 'NOTEBOOK') throw invalidParameter(`The notebook ${path} of this run is not there any more.`)
  const { language, bytes } = notebook
  const name = nameOf(path)
  return jsonAnswer({
    views: [{ content: toHtml(splitCells(bytes.toString(), language), language, name), name, type: 'NOTEBOOK' }],
  })
}
