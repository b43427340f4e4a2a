import { isJsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
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
  const path = pathOf(attempt.task)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return jsonAnswer({ views: [{ content: pageOf(name, path), name, type: 'NOTEBOOK' }] })
}

function pageOf(name: string, path: string): string {
  const [title, place] = [name, path].map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  return `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body><h1>${title}</h1><pre>${place}</pre></body>\n</html>\n`
}
