import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { type Saved, type Shelf, timeText, uuidFrom } from '../sql-objects/shelf.ts'
import { describeLegacyQuery } from '../sql-queries/legacy-query.ts'
import { queriesOf } from '../sql-queries/query.ts'
import { sampleId } from '../sql-queries/sample-queries.ts'
import { describeLegacyVisualization, visualizationsIn } from '../sql-queries/visualization.ts'
import { oldDashboardsOf } from './dashboard.ts'

/** What stands on the dashboards. */
export function widgetsOf(store: Store): Shelf {
  return store.part(begin)
}

function begin(store: Store): Shelf {
  const shelf: Shelf = new Map()
  for (const { id, createdAt } of oldDashboardsOf(store).values()) {
    const widget = id === sampleId ? sampleId : uuidFrom(`widget of ${id}`)
    const options = { title: 'Trips by ZIP code', position: { autoHeight: false, col: 0, row: 0, sizeX: 3, sizeY: 8 } }
    const fields = { dashboard_id: id, visualization_id: sampleId, width: 1, options }
    shelf.set(widget, { id: widget, fields, createdAt, updatedAt: createdAt, trashedAt: null })
  }
  return shelf
}

export function widgetsOn(dashboardId: string, store: Store): readonly JsonObject[] {
  const all = [...widgetsOf(store).values()].filter(({ fields }) => fields.dashboard_id === dashboardId)
  return all.map((widget) => describeWidget(widget, store))
}

export function describeWidget({ id, fields, createdAt, updatedAt }: Saved, store: Store): JsonObject {
  const visualization = visualizationsIn(store).get(String(fields.visualization_id))
  return {
    id,
    width: fields.width!,
    options: { ...(fields.options as JsonObject), created_at: timeText(createdAt), updated_at: timeText(updatedAt) },
    ...(visualization === undefined ? {} : { visualization: withQuery(visualization, store) }),
  }
}

function withQuery(visualization: Saved, store: Store): JsonObject {
  const query = queriesOf(store).get(String(visualization.fields.query_id))
  const shown = describeLegacyVisualization(visualization)
  return query === undefined ? shown : { ...shown, query: describeLegacyQuery(query) }
}
