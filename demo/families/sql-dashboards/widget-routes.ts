import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { missingField } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { readFields } from '../sql-objects/field-kinds.ts'
import { addNew, change, find, findInUse } from '../sql-objects/shelf.ts'
import { visualizationsIn } from '../sql-queries/visualization.ts'
import { oldDashboardsOf } from './dashboard.ts'
import { describeWidget, widgetsOf } from './widget.ts'

const base = '/api/2.0/preview/sql/widgets'

export const widgetRoutes: readonly Route[] = [
  { method: 'POST', path: base, handle: createWidget },
  { method: 'POST', path: `${base}/{id}`, handle: updateWidget },
  { method: 'DELETE', path: `${base}/{id}`, handle: deleteWidget },
]

function createWidget({ parameters }: ApiRequest, store: Store): Answer {
  const widget = addNew(widgetsOf(store), readWidget(parameters, store), 'widgets', store)
  return jsonAnswer(describeWidget(widget, store))
}

function updateWidget({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const widget = find(widgetsOf(store), pathValues.id!, 'Widget')
  const fields = { ...widget.fields, ...readWidget(parameters, store) }
  change(widgetsOf(store), widget, fields, 'widgets', store.clock.now())
  return jsonAnswer(describeWidget(widget, store))
}

function deleteWidget({ pathValues }: ApiRequest, store: Store): Answer {
  widgetsOf(store).delete(find(widgetsOf(store), pathValues.id!, 'Widget').id)
  return emptyAnswer()
}

function readWidget(parameters: Parameters, store: Store): JsonObject {
  const kinds = {
    dashboard_id: 'text',
    visualization_id: 'text',
    width: 'integer',
    options: 'object',
    text: 'text',
  } as const
  const fields = readFields(parameters.bodyObject(), kinds)
  for (const name of ['dashboard_id', 'options', 'width']) if (fields[name] === undefined) throw missingField(name)
  findInUse(oldDashboardsOf(store), String(fields.dashboard_id), 'Dashboard')
  if (fields.visualization_id !== undefined)
    find(visualizationsIn(store), String(fields.visualization_id), 'Visualization')
  return fields
}
